import type { WorkItem } from './work-item.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import { isClosedStage, type Complaint } from '#app/domain/complaints/complaint.ts'
import { isHandedOver } from '#app/domain/complaints/screening-acts.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import { officeOf } from '#app/domain/complaints/units.ts'
import { Day } from '#app/domain/shared/day.ts'

/** The kinds of work a report makes. Of a report the queue holds number, dates and the code of its kind, and no word. */
export const COMPLAINT_WORK = [
  'SCREEN_COMPLAINT',
  'COMPLAINT_COMPLETION',
  'COMPLAINT_FORWARDED',
  'COMPLAINT_EMERGENCY',
] as const

/** A report, what was done about it, and who takes no part in it: a tie to an agency it is linked to. */
export type ComplaintWorkFacts = { complaint: Complaint; steps: readonly ComplaintStep[]; tied: readonly PersonKey[] }

/** The work a report asks for, as it stands. One that became a case is worked at as a case. */
export function workOfComplaint({ complaint, steps, tied }: ComplaintWorkFacts): WorkItem[] {
  const common = {
    ref: complaint.no,
    agencyId: null,
    detail: complaint.leadKind,
    unitId: officeOf(complaint),
    excluded: tied,
  }
  return [...emergencyOf(complaint, steps), ...stageWork(complaint, steps)].map((item) => ({ ...common, ...item }))
}

type OfStage = Pick<WorkItem, 'kind' | 'startedOn' | 'setOn' | 'waitingFor' | 'urgency'>

function stageWork({ stage, stageSince, severity }: Complaint, steps: readonly ComplaintStep[]): OfStage[] {
  const startedOn = stageSince
  if (stage === 'S00' || stage === 'S10') return [{ kind: 'SCREEN_COMPLAINT', startedOn, urgency: severity }]
  if (stage === 'S11') return [{ kind: 'COMPLAINT_COMPLETION', startedOn, waitingFor: 'APPLICANT', ...untilOf(steps) }]
  return stage === 'S12' ? [{ kind: 'COMPLAINT_FORWARDED', startedOn, waitingFor: 'OTHER' }] : []
}

/** Severity 4 is handed over the same day (domain.md 5.2, S05). */
function emergencyOf({ severity, stage, receivedOn }: Complaint, steps: readonly ComplaintStep[]): OfStage[] {
  if (severity < 4 || isClosedStage(stage) || isHandedOver(steps)) return []
  const since = steps.findLast(({ body }) => body.type === 'raised' || body.type === 'screened')?.on ?? receivedOn
  return [{ kind: 'COMPLAINT_EMERGENCY', startedOn: since, setOn: since, urgency: 4 }]
}

function untilOf(steps: readonly ComplaintStep[]): { setOn?: Day } {
  const asked = steps.flatMap(({ body }) => (body.type === 'completion-asked' ? [body.until] : [])).at(-1)
  return asked === undefined ? {} : { setOn: Day.parse(asked) }
}
