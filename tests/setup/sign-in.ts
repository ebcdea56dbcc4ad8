import { createHmac } from 'node:crypto'
import { saveSecondFactorGiven } from '#app/repositories/accounts.server.ts'
import { auth } from '#app/repositories/auth.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/**
 * Begins a session of an account and gives the cookie header of its browser: signed in to the end, with the second
 * factor given and presence proved just now. `upTo: 'password'` stops before the second factor.
 */
export async function signInAs(
  accountId: string,
  given: { upTo?: 'password' | 'second-factor' } = {},
): Promise<string> {
  prepareSigningIn()
  const context = await auth().$context
  const session = await context.internalAdapter.createSession(accountId)
  if (given.upTo !== 'password') await saveSecondFactorGiven(session.id, new Date().toISOString() as Instant)
  const signature = createHmac('sha256', context.secret).update(session.token).digest('base64')
  const { name } = context.authCookies.sessionToken
  return `${name}=${encodeURIComponent(`${session.token}.${signature}`)}`
}
