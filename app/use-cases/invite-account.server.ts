import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { makeAccountLink } from './account-links.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { standingRefusal, type StandingRefusal } from '#app/domain/access/keep-account.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type Invited = { email: string; name: string; roles: StaffRole[]; unitId: string; position: string }
export type InviteRefusal = NotAllowed | StandingRefusal | { code: 'not-an-address' } | { code: 'address-taken' }

const Email = z.email().max(254)

/** Makes an officer's account and the link by which they take it up: shown once, good once, for three days. */
export async function inviteOfficer(
  context: Context,
  { roles, unitId, name, position, ...given }: Invited,
): Promise<Result<{ accountId: string; token: string }, InviteRefusal>> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  const email = given.email.trim().toLowerCase()
  if (!Email.safeParse(email).success) return refuse({ code: 'not-an-address' })
  const units = new Set((await loadNorms()).orgUnits.keys())
  const standing = standingRefusal({ roles, unitId, units })
  if (standing) return refuse(standing)
  const account = { id: randomUUID(), kind: 'STAFF', email, name: name.trim(), roles, unitId } as const
  return inTransaction(async (tx) => {
    if (await findKeptAccount({ email }, tx)) return refuse({ code: 'address-taken' } as const)
    await addAccount(tx, { ...account, position: position.trim() || null })
    const token = await makeAccountLink(tx, account.id, context.now)
    const event = { type: 'account-invited', accountId: account.id, kind: 'STAFF', roles, unitId } as const
    await appendLedger(tx, context, ledgerActOf(event, account.id))
    return accept({ accountId: account.id, token })
  })
}

/** Another link for an account, in place of one that was lost, or for a password that was forgotten. */
export async function inviteAgain(
  context: Context,
  accountId: string,
): Promise<Result<{ token: string }, NotAllowed | { code: 'no-such-account' }>> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const account = await findKeptAccount({ id: accountId }, tx)
    if (!account || account.isDemonstration || account.disabledAt) return refuse({ code: 'no-such-account' } as const)
    const token = await makeAccountLink(tx, accountId, context.now)
    const { kind, roles, unitId } = account
    await appendLedger(tx, context, ledgerActOf({ type: 'account-invited', accountId, kind, roles, unitId }, accountId))
    return accept({ token })
  })
}
