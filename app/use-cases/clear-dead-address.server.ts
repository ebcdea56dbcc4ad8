import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { clearDeadAddress as clear, deadAddressRef } from '#app/repositories/dead-addresses.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** An officer has looked at an address that was dead: mail may be sent there again. */
export async function clearDeadAddress(
  context: Context,
  { id, no }: { id: number; no: AgencyNo },
): Promise<Result<null, NotAllowed | { code: 'no-such-item' }>> {
  const allowed = requirePermission(context.actor, 'warning:send', { agencyNo: no })
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const [agency] = await lockAgencies(tx, [no])
    const cleared = agency && (await clear(tx, { id, agencyId: agency.id }, context.now))
    if (!cleared) return refuse({ code: 'no-such-item' })
    await refreshWork(tx, [agency.id], context)
    await appendLedger(tx, context, ledgerActOf({ type: 'dead-address-cleared', id }, deadAddressRef(id)))
    return accept(null)
  })
}
