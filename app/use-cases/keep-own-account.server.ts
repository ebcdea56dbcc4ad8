import { throttled } from './throttled.server.ts'
import { hashPassword, passwordScore, verifyPassword } from '#app/adapters/passwords.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { AccessEvent } from '#app/domain/access/events.ts'
import { newPasswordRefusal, type NewPasswordRefusal } from '#app/domain/access/new-password.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { endSessions, savePassword } from '#app/repositories/account-writes.server.ts'
import { findPasswordHash } from '#app/repositories/accounts.server.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type Owner = {
  context: Context & { actor: StaffActor | AgencyUserActor }
  account: { email: string; name: string; isDemonstration: boolean }
  session: { id: string }
}
type Refusal =
  NotAllowed | { code: 'demonstration' } | { code: 'wrong-password' } | { code: 'try-later'; until: Instant }

/** Another password for one's own account; the present one is asked, and all other sessions end. */
export async function changePassword(
  owner: Owner,
  given: { current: string; password: string; again: string },
): Promise<Result<null, Refusal | NewPasswordRefusal>> {
  const allowed = mayKeep(owner)
  if (!allowed.ok) return allowed
  const { accountId } = owner.context.actor
  const right = await provePassword(owner, given.current)
  if (!right.ok) return right
  const score = await passwordScore(given.password, [owner.account.name, owner.account.email])
  const refusal = newPasswordRefusal({ ...given, score })
  if (refusal) return refuse(refusal)
  const hash = await hashPassword(given.password)
  await write(owner, { type: 'password-changed', accountId, by: 'ITSELF' }, async (tx) => {
    await savePassword(tx, accountId, hash)
    await endSessions(tx, accountId, { allBut: owner.session.id })
  })
  return accept(null)
}

/** Ends another session of one's own, or all others. Answers how many ended. */
export async function endOwnSessions(
  owner: Owner,
  which: { only: string } | 'others',
): Promise<Result<number, NotAllowed>> {
  const { actor } = owner.context
  const allowed = requirePermission(actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  const { accountId } = actor
  return inTransaction(async (tx) => {
    const sessions = await endSessions(tx, accountId, which === 'others' ? { allBut: owner.session.id } : which)
    const event = { type: 'session-ended', accountId, sessions } as const
    if (sessions > 0) await appendLedger(tx, owner.context, ledgerActOf(event, accountId))
    return accept(sessions)
  })
}

/** Ten new backup codes in place of those there were; shown once. */
export async function makeBackupCodes(
  owner: Owner,
  given: { password: string; headers: Headers },
): Promise<Result<string[], Refusal>> {
  const allowed = mayKeep(owner)
  if (!allowed.ok) return allowed
  const { accountId } = owner.context.actor
  const right = await provePassword(owner, given.password)
  if (!right.ok) return right
  const body = { password: given.password }
  const { backupCodes } = await auth().api.generateBackupCodes({ body, headers: browserOf(given.headers) })
  await write(owner, { type: 'backup-codes-made', accountId }, () => Promise.resolve())
  return accept(backupCodes)
}

/** The accounts of a demonstration are everybody's: nobody takes one for themselves. */
function mayKeep({ context, account }: Owner): Result<null, NotAllowed | { code: 'demonstration' }> {
  const allowed = requirePermission(context.actor, 'own-account:keep')
  return allowed.ok && account.isDemonstration ? refuse({ code: 'demonstration' }) : allowed
}

async function provePassword({ context, session }: Owner, password: string) {
  return throttled({ place: `presence:${session.id}`, now: context.now }, async () => {
    const hash = await findPasswordHash(context.actor.accountId)
    const isRight = hash !== undefined && (await verifyPassword({ hash, password }))
    return isRight ? accept(null) : refuse({ code: 'wrong-password' } as const)
  })
}

async function write({ context }: Owner, event: AccessEvent, change: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(async (tx) => {
    await change(tx)
    await appendLedger(tx, context, ledgerActOf(event, context.actor.accountId))
  })
}
