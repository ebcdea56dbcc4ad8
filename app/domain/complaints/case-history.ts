import type { Complaint } from './complaint.ts'
import type { ComplaintStep } from './step.ts'
import type { CaseEvent } from '#app/domain/sop/case-event.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What a case begins with, besides its reports: as the engine of the procedure reads it. */
type CaseFacts = Readonly<Record<string, boolean | number | string>>

/** The screening of the report that opens it, on the day it is accepted. */
export type Acceptance = { facts: CaseFacts; on: Day; memo: string | null }

/**
 * The history of a case up to the day it was accepted, in the words of the procedure: what was done about the report that
 * opens it, in order (domain.md 5.2, S00 to S20). No word of the reporter is in it.
 */
export function caseHistory(
  complaint: Pick<Complaint, 'no' | 'receivedOn'>,
  steps: readonly ComplaintStep[],
  { facts, on, memo }: Acceptance,
): CaseEvent[] {
  const { no, receivedOn } = complaint
  return [
    { on: receivedOn, type: 'case-opened', facts: { ...facts } },
    { on: receivedOn, type: 'letter-issued', code: 'TTP', number: no },
    { on: receivedOn, ...moved('S00', 'S10'), moveId: 'register', byRole: 'INTAKE_OFFICER' },
    ...steps.flatMap(eventsOf),
    { on, type: 'letter-issued', code: 'ND', ...(memo === null ? {} : { number: memo }) },
    { on, ...moved('S10', 'S20'), moveId: 'accept', byRole: 'SCREENER' },
  ]
}

/** A referral that came back is no move of the procedure: the screening it came back to is. */
function eventsOf({ on, body, by }: ComplaintStep): CaseEvent[] {
  if (body.type === 'completion-asked')
    return [
      { on, type: 'letter-issued', code: 'SPK' },
      { on, ...moved('S10', 'S11'), moveId: 'request-completion', byRole: 'SCREENER' },
    ]
  if (body.type === 'completed') {
    const byRole = by.startsWith('staff:') ? 'INTAKE_OFFICER' : 'COMPLAINANT'
    return [{ on, ...moved('S11', 'S10'), moveId: 'completed', byRole }]
  }
  if (body.type === 'emergency-opened') return [{ on, type: 'emergency-opened' }]
  if (body.type !== 'emergency-handed-over') return []
  return [
    { on, type: 'letter-issued', code: 'SPL' },
    { on, type: 'referred-outside', bodyId: body.bodyId },
  ]
}

function moved(from: string, to: string) {
  return { type: 'moved', from, to } as const
}
