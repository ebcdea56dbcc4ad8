import { openTrackedReport, type TrackedRefusal } from './open-tracked-report.server.ts'
import { readInboxFor } from './read-inbox.server.ts'
import { filingProof } from '#app/adapters/filing-proof.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { openCheckIns, type CheckIn } from '#app/domain/complaints/check-in.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { InboxMessage } from '#app/domain/complaints/message.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listComplaintSteps, listOutsideNumbers } from '#app/repositories/complaints.server.ts'
import { listCheckIns } from '#app/repositories/safety-check-ins.server.ts'
import { listToldOpenings, type ToldOpening } from '#app/repositories/told-openings.server.ts'

/** All that whoever reported sees of their report. Nothing of what the report says: a shoulder may be looked over. */
export type OwnReport = {
  complaint: Complaint
  token: string
  steps: readonly ComplaintStep[]
  inbox: readonly InboxMessage[]
  openings: readonly ToldOpening[]
  openCheckIns: readonly CheckIn[]
  outsideNumbers: readonly { system: string; number: string }[]
  proof: string
}

/** The page of a report for whoever gave its secret. What is shown counts as seen. */
export async function readOwnReport(
  context: Context,
  token: string | undefined,
): Promise<Result<OwnReport, TrackedRefusal>> {
  const opened = await openTrackedReport(context, token)
  if (!opened.ok) return opened
  const { complaint } = opened.value
  const { id } = complaint
  const [steps, inbox, openings, { checkIns, askedAt }, outsideNumbers] = await Promise.all([
    listComplaintSteps(id),
    readInboxFor(complaint, { by: 'REPORTER', at: context.now }),
    listToldOpenings(id),
    listCheckIns(id),
    listOutsideNumbers(id),
  ])
  const open = openCheckIns(checkIns, askedAt)
  return accept({
    ...opened.value,
    steps,
    inbox,
    openings,
    openCheckIns: open,
    outsideNumbers,
    proof: filingProof(complaint),
  })
}
