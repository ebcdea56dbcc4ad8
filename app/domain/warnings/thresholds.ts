import { lapsesWithin, type Lapse } from './lapses.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { addDays, daysBetween, type Day, type Moment } from '#app/domain/shared/day.ts'

/** Calendar days before an end at which an agency is told (domain.md 11.4 [P]); 0: it has ended. */
const THRESHOLDS = [90, 30, 7, 0] as const
export type Threshold = (typeof THRESHOLDS)[number]

/** How far ahead the radar looks, in calendar days. */
export const HORIZON_DAYS = 90

/** The narrowest threshold that the end of a document has reached on a day; none while it is further off. */
export function thresholdOn(until: Day, today: Day): Threshold | undefined {
  const left = daysBetween(today, until)
  if (left < 0) return 0
  return THRESHOLDS.toReversed().find((threshold) => threshold > 0 && left <= threshold)
}

export type DueWarning = Lapse & { threshold: Threshold }

/**
 * What an agency is to be warned of in the night to `today`: each document once, at the narrowest threshold it has
 * reached. `since` is the first day no night has been worked for: what ended in nights that were missed is among them;
 * thresholds that were passed unnoticed are not made up for by several warnings at once.
 */
export function warningsDue(
  record: AgencyRecord,
  norms: Norms,
  { since, today, knownAt }: { since: Day; today: Day; knownAt: Moment },
): DueWarning[] {
  const span = { from: addDays(since, -1), to: addDays(today, HORIZON_DAYS), knownAt }
  return lapsesWithin(record, norms, span).flatMap((lapse) => {
    const threshold = thresholdOn(lapse.until, today)
    return threshold === undefined ? [] : [{ ...lapse, threshold }]
  })
}
