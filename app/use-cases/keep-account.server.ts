import type { Context } from '#app/domain/access/actor.ts'
import type { AccessEvent } from '#app/domain/access/events.ts'
import { leavesNoAdministrator, standingRefusal, type StandingRefusal } from '#app/domain/access/keep-account.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { endSessions, removeSecondFactor, saveDisabled, saveRoles } from '#app/repositories/account-writes.server.ts'
import { findKeptAccount, lockAdministrators, type KeptAccount } from '#app/repositories/account-list.server.ts'
import { endInvitations } from '#app/repositories/invitations.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type KeepAccountRefusal = NotAllowed | StandingRefusal | { code: 'no-such-account' }
type Kept = Result<null, KeepAccountRefusal>
type Change = (tx: Tx, account: KeptAccount) => Promise<Result<AccessEvent, KeepAccountRefusal>>

/** Gives an officer other roles or another unit. It holds from their next request on. */
export async function changeRoles(
  context: Context,
  { accountId, roles, unitId }: { accountId: string; roles: StaffRole[]; unitId: string },
): Promise<Kept> {
  const units = new Set((await loadNorms()).orgUnits.keys())
  return keep(context, accountId, async (tx, account) => {
    if (account.kind !== 'STAFF') return refuse({ code: 'not-an-officer' })
    const standing = standingRefusal({ roles, unitId, units })
    if (standing) return refuse(standing)
    const administrators = await lockAdministrators(tx)
    if (leavesNoAdministrator({ administrators, accountId, after: roles }))
      return refuse({ code: 'last-administrator' })
    await saveRoles(tx, { accountId, roles, unitId })
    return accept({ type: 'roles-changed', accountId, before: account.roles, after: roles, unitId })
  })
}

/** Shuts an account: its sessions and open links end at once, and nothing signs it in. What it did stays. */
export async function disableAccount(context: Context, accountId: string): Promise<Kept> {
  return keep(context, accountId, async (tx) => {
    const administrators = await lockAdministrators(tx)
    if (leavesNoAdministrator({ administrators, accountId, after: [] })) return refuse({ code: 'last-administrator' })
    await saveDisabled(tx, accountId, context.now)
    await endSessions(tx, accountId)
    await endInvitations(tx, accountId, context.now)
    return accept({ type: 'account-disabled', accountId })
  })
}

/** Opens an account again, with the roles it had. */
export async function enableAccount(context: Context, accountId: string): Promise<Kept> {
  return keep(context, accountId, async (tx) => {
    await saveDisabled(tx, accountId, null)
    return accept({ type: 'account-enabled', accountId })
  })
}

/** For whoever lost phone and backup codes: sessions end, and another second factor is set up at the next sign-in. */
export async function takeOffSecondFactor(context: Context, accountId: string): Promise<Kept> {
  return keep(context, accountId, async (tx) => {
    await removeSecondFactor(tx, accountId)
    await endSessions(tx, accountId)
    return accept({ type: 'second-factor-taken-off', accountId })
  })
}

async function keep(context: Context, accountId: string, change: Change): Promise<Kept> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const account = await findKeptAccount({ id: accountId }, tx)
    if (!account) return refuse({ code: 'no-such-account' } as const)
    const changed = await change(tx, account)
    if (!changed.ok) return changed
    await appendLedger(tx, context, ledgerActOf(changed.value, accountId))
    return accept(null)
  })
}
