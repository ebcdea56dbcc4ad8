import type { AgencyRecord } from './facts.ts'
import { statusOf } from '#app/domain/competency/status-of.ts'
import type { AgencyStatus, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** The first day the register answers for: its rules begin there, unless a norm is younger (data/README.md). */
export const FIRST_DAY_OF_RULES = '2024-01-01' as Day // a literal that has the form

/** The status on any day. Before the rules begin there is none: nobody is judged by rules that were not there yet. */
export function statusOn(record: AgencyRecord, norms: Norms, when: When): AgencyStatus {
  if (when.at >= FIRST_DAY_OF_RULES) return statusOf(record, norms, when)
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
