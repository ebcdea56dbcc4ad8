import { z } from 'zod'
import { beginFlow, endFlow } from './sign-in-flow.server.ts'
import { throttled } from './throttled.server.ts'
import { checkCode } from './check-code.server.ts'
import { recordSignIn } from './record-sign-in.server.ts'
import { qrPath, type QrPath } from '#app/adapters/qr.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { isConfirmed } from '#app/domain/access/confirmation.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { base32, totpAddress } from '#app/domain/access/totp.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findSignedInByToken, saveConfirmed } from '#app/repositories/accounts.server.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type SettingUp = {
  context: Context & { actor: StaffActor | AgencyUserActor }
  account: { email: string; hasPassword: boolean; hasSecondFactor: boolean }
  session: { id: string }
  headers: Headers
}
/** What is put into an authenticator: as a picture and as a text. */
export type ToScan = { qr: QrPath; secret: string }
type Refusal = NotAllowed | { code: 'set-up-already' } | { code: 'try-later'; until: Instant }

/** Makes a secret for an authenticator. It counts from the moment a code of it is given; until then nothing changes. */
export async function beginSecondFactor(
  who: SettingUp,
  password: string,
): Promise<Result<ToScan, Refusal | { code: 'wrong-password' }>> {
  const allowed = requirePermission(who.context.actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  if (who.account.hasSecondFactor) return refuse({ code: 'set-up-already' })
  const { context, headers, session } = who
  type Begun = Result<ToScan, { code: 'wrong-password' } | { code: 'set-up-already' }>
  return throttled({ place: `presence:${session.id}`, now: context.now }, async (): Promise<Begun> => {
    const body = who.account.hasPassword ? { password } : {}
    const answer = await auth().api.enableTwoFactor({ body, headers: browserOf(headers), asResponse: true })
    if (!answer.ok) return refuse({ code: 'wrong-password' })
    await saveConfirmed(session.id, new Date().toISOString() as Instant)
    const scan = await toScan(who)
    return scan ? accept(scan) : refuse({ code: 'set-up-already' })
  })
}

/**
 * Takes the first code of the authenticator: from here on it is asked for. The session is exchanged for one that has its
 * second factor; the page that follows shows the backup codes, for once (`takeBackupCodes`).
 */
export async function finishSecondFactor(
  who: SettingUp,
  code: string,
): Promise<Result<{ cookies: string[] }, Refusal | { code: 'wrong-code'; scan: ToScan | null }>> {
  const { accountId } = who.context.actor
  const allowed = requirePermission(who.context.actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  if (who.account.hasSecondFactor) return refuse({ code: 'set-up-already' })
  return throttled({ place: `code:${who.session.id}`, now: who.context.now }, async () => {
    const checked = /^\s*\d{3}\s*\d{3}\s*$/.test(code) ? await checkCode(accountId, code, who.headers) : undefined
    if (!checked) return refuse({ code: 'wrong-code', scan: await scanAgain(who) } as const)
    await tell(who.context)
    await began(who.context, checked.cookies)
    return accept({ cookies: [...checked.cookies, await beginFlow('backup-codes', { accountId })] })
  })
}

/** The backup codes of whoever has just set up their second factor, in this browser and for once. */
export async function takeBackupCodes(who: Pick<SettingUp, 'context' | 'headers'>): Promise<string[] | undefined> {
  const { accountId } = who.context.actor
  const kept = z.object({ accountId: z.literal(accountId) }).safeParse(await endFlow('backup-codes', who.headers))
  if (!kept.success) return undefined
  return (await auth().api.viewBackupCodes({ body: { userId: accountId } })).backupCodes
}

/** The secret is shown again only to whom the password was asked of a moment ago. */
async function scanAgain(who: SettingUp): Promise<ToScan | null> {
  const { confirmedAt } = who.context.actor
  return isConfirmed(confirmedAt, who.context.now) ? ((await toScan(who)) ?? null) : null
}

async function toScan({ context, account }: SettingUp): Promise<ToScan | undefined> {
  const { secret } = await auth().api.secretToScan({ body: { accountId: context.actor.accountId } })
  if (secret === null) return undefined
  const coded = base32(new TextEncoder().encode(secret))
  return { secret: coded, qr: qrPath(totpAddress({ secret: coded, account: account.email })) }
}

/** The session was exchanged for one that has its second factor. */
async function began(context: Context, cookies: readonly string[]): Promise<void> {
  const token = /session_token=([^.;%]+)/.exec(cookies.join('\n'))?.[1] ?? ''
  const session = await findSignedInByToken(token, context.today)
  if (session) await recordSignIn(context, session.session.id)
}

async function tell(context: SettingUp['context']): Promise<void> {
  const { accountId } = context.actor
  await inTransaction(async (tx) => {
    await appendLedger(tx, context, ledgerActOf({ type: 'second-factor-set-up', accountId }, accountId))
  })
}
