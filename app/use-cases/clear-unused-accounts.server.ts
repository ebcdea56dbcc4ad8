import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import { addDays } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { removeUnusedAccounts } from '#app/repositories/unused-accounts.server.ts'

/**
 * Clears accounts for agencies that nobody took up, or that have claimed no agency, after the days that the rules name
 * (param.account.*). The ledger is told of each by its id; the address is free again.
 */
export async function clearUnusedAccounts(context: Context): Promise<Result<{ cleared: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'account:clear')
  if (!allowed.ok) return allowed
  const { parameters } = await loadNorms()
  const { today, now } = context
  const daysAgo = (id: string) => addDays(today, -numberOn(parameters, id, today))
  const before = {
    now,
    neverTakenUp: daysAgo('param.account.never_taken_up'),
    neverClaimed: daysAgo('param.account.never_claimed'),
  }
  return inTransaction(async (tx) => {
    const cleared = await removeUnusedAccounts(tx, before)
    const entries = cleared.map(({ id: accountId, takenUp }) => {
      const why = takenUp ? 'NEVER_CLAIMED' : 'NEVER_TAKEN_UP'
      return { context, act: ledgerActOf({ type: 'unused-account-cleared', accountId, why }, accountId) }
    })
    if (entries.length > 0) await appendLedgerActs(tx, entries)
    return accept({ cleared: cleared.length })
  })
}
