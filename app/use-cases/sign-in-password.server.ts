import { deviceCookie, knownDevice } from './known-device.server.ts'
import { throttled } from './throttled.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findSignedInByToken } from '#app/repositories/accounts.server.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'

type PasswordRefusal = { code: 'wrong' } | { code: 'try-later'; until: Instant }
type PasswordGiven = { email: string; password: string; headers: Headers; network: string }
/** `next`: in, or a code first. */
type PasswordAccepted = { next: 'in' | 'code'; kind: 'STAFF' | 'AGENCY'; cookies: string[] }

const LONGEST_PASSWORD = 256

/**
 * Signs in with address and password. An address nobody has, a wrong password and an account that was disabled are one
 * answer, in the same time. Failures are counted for the account as seen from one browser it came in by before, or else
 * from one network: nobody can lock a colleague out.
 */
export async function signInWithPassword(
  context: Context,
  given: PasswordGiven,
): Promise<Result<PasswordAccepted, PasswordRefusal>> {
  const { headers, network, password } = given
  const email = given.email.trim().toLowerCase()
  if (email === '' || password === '' || password.length > LONGEST_PASSWORD) return refuse({ code: 'wrong' })
  const place = (await knownDevice(headers, email)) ?? `network:${network}`
  return throttled({ place: `password:${email}:${place}`, now: context.now }, () =>
    attempt(context, { email, password, headers }),
  )
}

async function attempt(
  context: Context,
  { headers, ...body }: { email: string; password: string; headers: Headers },
): Promise<Result<PasswordAccepted, { code: 'wrong' }>> {
  const answer = await auth().api.signInEmail({ body, headers: browserOf(headers), asResponse: true })
  if (!answer.ok) return refuse({ code: 'wrong' })
  const cookies = answer.headers.getSetCookie()
  const { token } = (await answer.json()) as { token?: string }
  if (token === undefined) return accept({ next: 'code', kind: 'STAFF', cookies })
  const begun = await findSignedInByToken(token, context.today)
  if (!begun) return refuse({ code: 'wrong' })
  const { kind } = begun.account
  // An officer without a second factor is not in yet: the ledger is told when they have set it up.
  return accept({ next: 'in', kind, cookies: [...cookies, await deviceCookie(headers, body.email)] })
}
