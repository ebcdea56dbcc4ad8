import { recordSignIn } from './record-sign-in.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { listDemonstrationAccounts } from '#app/repositories/demonstration-accounts.server.ts'

/**
 * Enters an account of the demonstration without a password: where the database says it is one, and the machine is
 * reached by nobody else or was opened to the public on purpose. Gives the cookies of the new session.
 */
export async function signInDemonstration(
  context: Context,
  { accountId, headers }: { accountId: string; headers: Headers },
): Promise<Result<{ kind: 'STAFF' | 'AGENCY'; cookies: string[] }, { code: 'no-such-door' }>> {
  const account = (await listDemonstrationAccounts()).find(({ id }) => id === accountId)
  if (!account) return refuse({ code: 'no-such-door' })
  const entered = await auth().api.signInDemonstration({
    body: { accountId },
    headers: browserOf(headers),
    returnHeaders: true,
  })
  await recordSignIn(context, entered.response.sessionId)
  return accept({ kind: account.kind, cookies: entered.headers.getSetCookie() })
}
