import type { AgencyRecord } from './facts.ts'
import { FIRST_DAY_OF_RULES, statusesOn } from './status-on.ts'
import { statusChangeDays } from '#app/domain/competency/change-days.ts'
import { knownAtMoment } from '#app/domain/competency/known.ts'
import type { AgencyStatus, StatusCode, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { addDays, dayOf, later, type Day, type Moment } from '#app/domain/shared/day.ts'

/** Why a headline held: the lines that had it, and what decided each. */
export type TimelineReason = {
  activity: string
  programmeName: string | null
  requirementIds: readonly string[]
  /** The number of the decision behind a sanction status. */
  sanctionNumber: string | null
}

/**
 * A stretch of days with one headline. `to` null: it holds on the last day that was asked about. `why`: what decided it
 * at the end of the stretch; papers that came and went meanwhile without changing the headline make no stretch.
 */
export type TimelineEntry = {
  from: Day
  to: Day | null
  headline: StatusCode | null
  why: readonly TimelineReason[]
}

/**
 * The history of the headline up to `when.at`, newest first, as it is known at `when.knownAt`: what turned out later
 * about an earlier day is in it. It begins with the first day on which anything was on record.
 */
export function statusTimeline(record: AgencyRecord, norms: Norms, when: When): TimelineEntry[] {
  const first = firstDayOf(record, when.knownAt)
  const days = statusChangeDays(record, norms, when.knownAt).filter((day) => day > first && day <= when.at)
  const starts = first <= when.at ? [first, ...new Set(days)].sort() : []
  const statuses = statusesOn(record, norms, when.knownAt)
  const entries: TimelineEntry[] = []
  for (const from of starts) {
    const status = statuses(from)
    const entry = { from, to: null, headline: status.headline, why: reasonsOf(status, record) }
    const before = entries[0]
    if (before?.headline === entry.headline) {
      entries[0] = { ...before, why: entry.why }
      continue
    }
    if (before) entries[0] = { ...before, to: addDays(from, -1) }
    entries.unshift(entry)
  }
  return entries
}

function firstDayOf(record: AgencyRecord, knownAt: Moment): Day {
  const { has } = knownAtMoment(knownAt)
  const days = [
    ...(record.registeredOn === null ? [] : [record.registeredOn]),
    ...record.listings.flatMap(({ listedOn, recordedAt }) => (has(recordedAt) ? [listedOn] : [])),
    ...record.evidence.flatMap(({ submittedAt }) => (has(submittedAt) ? [dayOf(submittedAt)] : [])),
    ...record.sanctions.flatMap(({ from, recordedAt }) => (has(recordedAt) ? [from] : [])),
  ].sort()
  return later(days[0] ?? dayOf(record.recordedAt), FIRST_DAY_OF_RULES)
}

function reasonsOf({ headline, lines }: AgencyStatus, record: AgencyRecord): TimelineReason[] {
  return lines.flatMap((line) => {
    if (!line.examined || line.derived.status !== headline) return []
    const { requirementIds, sanctionId } = line.derived.decidedBy
    const sanctionNumber = record.sanctions.find(({ ref }) => ref === sanctionId)?.number ?? null
    return [{ activity: line.activity, programmeName: line.programmeName, requirementIds, sanctionNumber }]
  })
}
