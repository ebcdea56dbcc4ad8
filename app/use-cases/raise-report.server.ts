import { refreshComplaintWork } from './refresh-complaint-work.server.ts'
import { tellOfComplaint } from './tell-of-complaint.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { StepBody } from '#app/domain/complaints/step.ts'
import type { Severity } from '#app/domain/norms/complaint-kinds.ts'
import { addComplaintSteps } from '#app/repositories/complaints.server.ts'
import { saveComplaintSeverity } from '#app/repositories/complaint-terms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Taken = { complaint: Complaint; step: StepBody | null; raisesTo: Severity | null }

/**
 * Takes a step that follows from what a reporter did or did not do, on a report that is locked. What makes it graver is
 * told to the duty officer at once, what was missing and came to who screens; nobody is told a word of it. The caller
 * tells the ledger the acts, last.
 */
export async function takeReporterStep(
  tx: Tx,
  context: Context,
  { complaint, step, raisesTo }: Taken,
): Promise<LedgerAct[]> {
  if (step === null) return []
  const taken = { on: context.today, at: context.now, by: actorName(context.actor), body: step }
  const seq = (await addComplaintSteps(tx, complaint.id, [taken])).length
  if (raisesTo !== null) await saveComplaintSeverity(tx, complaint.id, raisesTo)
  await refreshComplaintWork(tx, [complaint.id], context)
  const onceFor = `report/${complaint.no}/step-${String(seq)}`
  const alert = ALERTS.get(step.type)
  if (alert) await tellOfComplaint(tx, context, { ...alert, complaint, onceFor })
  return [ledgerActOf({ type: 'complaint-stepped', step: step.type, seq }, complaint.no)]
}

/** Who is told of which step. */
const ALERTS: ReadonlyMap<
  StepBody['type'],
  Pick<Parameters<typeof tellOfComplaint>[2], 'about' | 'permission' | 'roles'>
> = new Map([
  ['raised', { about: 'RAISED', permission: 'complaint:emergency', roles: ['OFFICE_HEAD'] }],
  ['completed', { about: 'COMPLETED', permission: 'complaint:screen' }],
])
