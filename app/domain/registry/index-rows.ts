import type { AgencyRecord } from './facts.ts'
import { FIRST_DAY_OF_RULES, statusOn } from './status-on.ts'
import { statusHoldsUntil } from '#app/domain/competency/change-days.ts'
import type { StatusCode, StatusLine, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { addDays, type Day } from '#app/domain/shared/day.ts'

/** One row of the finding aid. `capabilityId` null: the headline of the agency. `status` null: listed, not examined. */
export type StatusIndexRow = {
  agencyId: number
  capabilityId: number | null
  programmeKey: string | null
  status: StatusCode | null
  holdsFrom: Day
  /** The last day on which the answer is certain to hold; null: until a fact changes. */
  holdsUntil: Day | null
}

/** What the index says of an agency on a day: its headline, then each line. */
export function statusIndexRows(record: AgencyRecord, norms: Norms, when: When): StatusIndexRow[] {
  const { headline, lines } = statusOn(record, norms, when)
  const common = { agencyId: record.id, holdsFrom: when.at, holdsUntil: holdsUntil(record, norms, when) }
  return [
    { ...common, capabilityId: null, programmeKey: null, status: headline },
    ...lines.map((line) => ({
      ...common,
      capabilityId: line.capabilityId,
      programmeKey: line.programmeKey,
      status: codeOf(line),
    })),
  ]
}

/** What an agency does or is listed as, where others were joined to it or parted from it; `activity` empty: listed. */
export type HeldKind = { agencyId: number; type: string; activity: string }

/** By these a bound agency is found and counted; what others do is in rows of their own. */
export function heldKinds({ id: agencyId, capabilities, listings, together }: AgencyRecord): HeldKind[] {
  if (!together) return []
  const all = [
    ...capabilities.map(({ type, activity }) => ({ agencyId, type, activity })),
    ...listings.map(({ type }) => ({ agencyId, type, activity: '' })),
  ]
  return [...new Map(all.map((kind) => [`${kind.type}/${kind.activity}`, kind])).values()]
}

function holdsUntil(record: AgencyRecord, norms: Norms, when: When): Day | null {
  if (when.at < FIRST_DAY_OF_RULES) return addDays(FIRST_DAY_OF_RULES, -1)
  return statusHoldsUntil(record, norms, when)
}

function codeOf(line: StatusLine): StatusCode | null {
  return line.examined ? line.derived.status : null
}
