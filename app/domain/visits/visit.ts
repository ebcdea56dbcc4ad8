import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { VisitTask } from './tasks.ts'
import type { Place, PlaceSource } from './place.ts'
import type { Acknowledgement, VisitReport } from './visit-report.ts'

/** An officer of a visit, as its minutes name them. */
export type VisitMember = {
  accountId: string
  name: string
  /** Civil-service number, printed in the minutes. */
  nip: string | null
  position: string | null
  isLead: boolean
  signedAt: Instant | null
}

/** A photo taken at the place: when and where, and how that is known. */
export type VisitPhoto = {
  id: number
  fileId: string | null
  sha256: string
  caption: string
  takenAt: Instant | null
  timeSource: PlaceSource
  place: Place | null
  placeSource: PlaceSource
}

/**
 * `PLANNED`: to be made. `REPORTED`: made, its minutes wait for signatures. `SIGNED`: everybody has signed, or the paper
 * they signed is kept. A visit decides nothing: it offers a document that two officers decide on.
 */
export const VISIT_STATES = ['PLANNED', 'REPORTED', 'SIGNED', 'CANCELLED'] as const
export type VisitState = (typeof VISIT_STATES)[number]

export function isVisitState(text: string): text is VisitState {
  return (VISIT_STATES as readonly string[]).includes(text)
}

/** A look at the place (domain.md 3.2 GEN-03). */
export type Visit = {
  ref: string
  agencyNo: AgencyNo
  unitId: string
  state: VisitState
  plannedOn: Day
  reason: string
  /** The letter of assignment (ST); an office may give its number later. */
  assignment: { number: string; on: Day | null } | null
  /** As the register had it when the visit was planned. */
  address: string | null
  districtCode: string | null
  tasks: readonly VisitTask[]
  team: readonly VisitMember[]
  photos: readonly VisitPhoto[]
  plannedAt: Instant
  cancelledReason: string | null
  reportKey: string | null
  report: VisitReport | null
  reportedAt: Instant | null
  evidenceRef: string | null
  minutesNo: string | null
  draftCode: string | null
  signedCode: string | null
  acknowledgement: Acknowledgement | null
  scan: { fileId: string | null; sha256: string } | null
  version: number
}

/** What happens with visits. People are in it by the id of their account only; what was seen in words is not. */
export type VisitEvent =
  | { type: 'visit-planned'; ref: string; plannedOn: Day; tasks: number; team: readonly string[] }
  | { type: 'visit-member-refused'; accountId: string; why: 'tie' }
  | { type: 'visit-cancelled'; ref: string }
  | { type: 'visit-photo-added'; ref: string; sha256: string }
  | {
      type: 'visit-reported'
      ref: string
      visitedOn: Day
      evidenceRef: string | null
      findings: readonly { task: string; finding: string }[]
    }
  | { type: 'visit-signed'; ref: string; by: string }
  | { type: 'visit-minutes-signed'; ref: string; code: string; scanSha256: string | null }

/** Is this officer of the team? */
export function isInTeam(visit: Pick<Visit, 'team'>, accountId: string): boolean {
  return visit.team.some((member) => member.accountId === accountId)
}
