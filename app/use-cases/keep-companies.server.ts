import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { companyChanges, type CompanyRow } from '#app/domain/complaints/company-list.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addCompanies, changeCompany, lockCompanies } from '#app/repositories/companies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type Kept = { added: number; changed: number; unchanged: number }

/**
 * Brings the list of companies up to date from a public source, so that a reporter can pick theirs. Nothing is taken out:
 * a report may name it. The same rows again change nothing.
 */
export async function keepCompanies(
  context: Context,
  { source, rows }: { source: string; rows: readonly CompanyRow[] },
): Promise<Result<Kept, NotAllowed | { code: 'nib-twice'; nib: string }>> {
  const allowed = requirePermission(context.actor, 'company:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const changes = companyChanges(await lockCompanies(tx), { source, rows })
    if (!changes.ok) return refuse(changes.refusal)
    const { added, changed, unchanged } = changes.value
    await addCompanies(tx, added)
    for (const company of changed) await changeCompany(tx, company)
    const counts = { added: added.length, changed: changed.length }
    if (counts.added + counts.changed > 0) {
      await appendLedger(tx, context, ledgerActOf({ type: 'companies-kept', source, ...counts }, 'companies'))
    }
    return accept({ ...counts, unchanged })
  })
}
