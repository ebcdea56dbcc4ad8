import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { cancelVisit as decide, type CancelRefusal } from '#app/domain/visits/cancel.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { lockVisit, saveVisit } from '#app/repositories/visits.server.ts'

export type CancelVisitRefusal = NotAllowed | CancelRefusal | { code: 'no-such-visit' }

/** A planned visit is called off, with the reason. */
export async function cancelVisit(
  context: Context,
  { ref, reason }: { ref: string; reason: string },
): Promise<Result<null, CancelVisitRefusal>> {
  const allowed = requirePermission(context.actor, 'visit:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const visit = await lockVisit(tx, ref)
    if (!visit) return refuse({ code: 'no-such-visit' })
    const free = requirePermission(context.actor, 'visit:keep', { agencyNo: visit.agencyNo })
    if (!free.ok) return free
    const cancelled = decide(visit, reason)
    if (!cancelled.ok) return cancelled
    const [record] = await lockAgencies(tx, [visit.agencyNo])
    await saveVisit(tx, cancelled.value)
    await refreshWork(tx, record ? [record.id] : [], context)
    await appendLedger(tx, context, ledgerActOf({ type: 'visit-cancelled', ref }, visit.agencyNo))
    return accept(null)
  })
}
