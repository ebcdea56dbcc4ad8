import { alarmOfficers } from './alarm-officers.server.ts'
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
 * told to the duty officer at once, without a word of it. The caller tells the ledger the acts, last.
 */
export async function takeReporterStep(
  tx: Tx,
  context: Context,
  { complaint, step, raisesTo }: Taken,
): Promise<LedgerAct[]> {
  if (step === null) return []
  const taken = { on: context.today, at: context.now, by: actorName(context.actor), body: step }
  const seq = (await addComplaintSteps(tx, complaint.id, [taken])).length
  if (raisesTo !== null) {
    await saveComplaintSeverity(tx, complaint.id, raisesTo)
    const onceFor = `report-raised/${complaint.no}/${String(seq)}`
    await alarmOfficers(tx, context, { complaint: { ...complaint, severity: raisesTo }, about: 'RAISED', onceFor })
  }
  return [ledgerActOf({ type: 'complaint-stepped', step: step.type, seq }, complaint.no)]
}
