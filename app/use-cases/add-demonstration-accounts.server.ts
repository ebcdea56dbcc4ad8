import { readDemonstrationAccounts } from '#app/adapters/demonstration-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { addMember } from '#app/repositories/agency-members.server.ts'
import { findAccountIds } from '#app/repositories/demonstration-accounts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { databaseKind } from '#app/repositories/settings.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type Accounts = Awaited<ReturnType<typeof readDemonstrationAccounts>>

/**
 * Adds the accounts of the demonstration world that are not there yet: when the world is loaded, and at the start of a
 * version that knows more of them. They have no password: the one way in is the demonstration's door.
 */
export async function addDemonstrationAccounts(
  context: Context,
): Promise<Result<{ added: number }, NotAllowed | { code: 'not-a-demonstration' }>> {
  const allowed = requirePermission(context.actor, 'demonstration:load')
  if (!allowed.ok) return allowed
  if ((await inTransaction(databaseKind)) !== 'DEMONSTRATION') return refuse({ code: 'not-a-demonstration' })
  const accounts = await readDemonstrationAccounts()
  const missing = await missingOf(accounts)
  if (missing.length === 0) return accept({ added: 0 })
  const memberships = await membershipsOf(missing)
  const added = await inTransaction(async (tx) => {
    const adding = await missingOf(missing, tx)
    for (const { agencies: _agencies, ...account } of adding)
      await addAccount(tx, { ...account, isDemonstration: true })
    const members = memberships.filter(({ accountId }) => adding.some(({ id }) => id === accountId))
    for (const member of members) await addMember(tx, { ...member, from: context.now })
    await tell(tx, context, adding)
    return adding.length
  })
  return accept({ added })
}

async function missingOf(accounts: Accounts, tx?: Tx): Promise<Accounts> {
  const ids = accounts.map(({ id }) => id)
  const there = await findAccountIds(ids, tx)
  return accounts.filter(({ id }) => !there.has(id))
}

/** A demonstration may hold fewer agencies than the world has: whoever belongs to none signs in all the same. */
async function membershipsOf(accounts: Accounts) {
  const wanted = accounts.flatMap(({ id, agencies }) => agencies.map((agency) => ({ accountId: id, ...agency })))
  const found = await Promise.all(
    wanted.map(async ({ accountId, id, role }) => {
      const agency = await findAgency(demonstrationNo(id))
      return agency ? [{ accountId, agencyId: agency.id, role }] : []
    }),
  )
  return found.flat()
}

async function tell(tx: Tx, context: Context, added: Accounts): Promise<void> {
  if (added.length === 0) return
  const accountIds = added.map(({ id }) => id)
  await appendLedger(tx, context, ledgerActOf({ type: 'demonstration-accounts-added', accountIds }, 'accounts'))
}
