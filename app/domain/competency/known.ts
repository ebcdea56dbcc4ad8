import type { Ended } from '#app/domain/registry/facts.ts'
import { dayOf, endOfDay, isDay, type Day, type Moment } from '#app/domain/shared/day.ts'

/** What was known at one moment, asked many times: `isKnownAt` with its conversions done once. */
export type Known = { on: Day; has: (recorded: Moment) => boolean }

/** A bare day means the end of that day (domain.md 3.3: known on or before `knownAt`). */
export function knownAtMoment(knownAt: Moment): Known {
  const on = dayOf(knownAt)
  const until = isDay(knownAt) ? endOfDay(knownAt) : knownAt
  return { on, has: (recorded) => (isDay(recorded) ? recorded <= on : recorded <= until) }
}

/** Was something over on a day, as far as anybody knew? An end that was recorded later was not known, however old. */
export function isOverOn(ended: Ended | null, { at, known }: { at: Day; known: Pick<Known, 'has'> }): boolean {
  return ended !== null && ended.on <= at && known.has(ended.recordedAt)
}

/** The last day up to `at` on which the office is known to have looked at the agency. */
export function lastCheckOn(checks: readonly Moment[], { at, known }: { at: Day; known: Pick<Known, 'has'> }) {
  return checks.reduce<Day | null>((last, check) => {
    const on = dayOf(check)
    return on <= at && known.has(check) && (last === null || on > last) ? on : last
  }, null)
}
