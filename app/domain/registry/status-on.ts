import type { AgencyRecord } from './facts.ts'
import { statusesOf } from '#app/domain/competency/status-of.ts'
import type { AgencyStatus, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day, Moment } from '#app/domain/shared/day.ts'

/** The first day the register answers for: its rules begin there, unless a norm is younger (data/README.md). */
export const FIRST_DAY_OF_RULES = '2024-01-01' as Day // a literal that has the form

/** The status on any day. Before the rules begin there is none: nobody is judged by rules that were not there yet. */
export function statusOn(record: AgencyRecord, norms: Norms, when: When): AgencyStatus {
  return statusesOn(record, norms, when.knownAt)(when.at)
}

/** The same for many days, as known at one moment. */
export function statusesOn(record: AgencyRecord, norms: Norms, knownAt: Moment): (at: Day) => AgencyStatus {
  const statuses = statusesOf(record, norms, knownAt)
  return (at) => (at >= FIRST_DAY_OF_RULES ? statuses(at) : beforeTheRules(record))
}

function beforeTheRules(record: AgencyRecord): AgencyStatus {
  const lines = record.capabilities.map(({ id, type, activity, kbli }) => ({
    capabilityId: id,
    type,
    activity,
    programmeKey: null,
    programmeName: null,
    kbli,
    examined: false as const,
    listedBy: null,
  }))
  return { headline: null, lines }
}
