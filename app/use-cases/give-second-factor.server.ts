import { checkCode } from './check-code.server.ts'
import { deviceCookie } from './known-device.server.ts'
import { recordSignIn } from './record-sign-in.server.ts'
import { throttled } from './throttled.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findEmail, findSignedInByToken, saveSecondFactorGiven } from '#app/repositories/accounts.server.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'

export type CodeRefusal = { code: 'wrong-code' } | { code: 'nothing-awaited' } | { code: 'try-later'; until: Instant }
/** A session that began without its second factor (identity provider). */
type Unfinished = { accountId: string; sessionId: string; token: string }
type CodeGiven = { code: string; headers: Headers; network: string; unfinished: Unfinished | undefined }

/**
 * Gives the second factor: after a right password, or to a session that began without one. A wrong code may be corrected
 * a few times; then the password is asked again.
 */
export async function giveSecondFactor(
  context: Context,
  { code, headers, network, unfinished }: CodeGiven,
): Promise<Result<{ kind: 'STAFF' | 'AGENCY'; cookies: string[] }, CodeRefusal>> {
  const accountId = unfinished?.accountId ?? (await awaitedAccount(headers))
  if (accountId === undefined) return refuse({ code: 'nothing-awaited' })
  return throttled({ place: `code:${accountId}:${network}`, now: context.now }, async () => {
    const checked = await checkCode(accountId, code, headers)
    if (!checked) return refuse(await whyNot(unfinished, headers))
    if (unfinished) await saveSecondFactorGiven(unfinished.sessionId, new Date().toISOString() as Instant)
    const begun = await findSignedInByToken(unfinished?.token ?? checked.sessionToken ?? '', context.today)
    if (!begun) return refuse({ code: 'nothing-awaited' } as const)
    await recordSignIn(context, begun.session.id)
    const device = await deviceCookie(headers, (await findEmail(accountId)) ?? '')
    return accept({ kind: begun.account.kind, cookies: [...checked.cookies, device] })
  })
}

/** Whose code is awaited after a right password; nobody's once it took too long or was wrong too often. */
export async function awaitedAccount(headers: Headers): Promise<string | undefined> {
  return (await auth().api.awaitedAccount({ headers: browserOf(headers) })).accountId ?? undefined
}

async function whyNot(unfinished: Unfinished | undefined, headers: Headers): Promise<CodeRefusal> {
  const stillAwaited = unfinished !== undefined || (await awaitedAccount(headers)) !== undefined
  return { code: stillAwaited ? 'wrong-code' : 'nothing-awaited' }
}
