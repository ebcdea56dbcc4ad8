import { dayOf, endOfDay, isDay, type Day, type Moment } from '#app/domain/shared/day.ts'

/** What was known at one moment, asked many times: `isKnownAt` with its conversions done once. */
export type Known = { on: Day; has: (recorded: Moment) => boolean }

/** A bare day means the end of that day (domain.md 3.3: known on or before `knownAt`). */
export function knownAtMoment(knownAt: Moment): Known {
  const on = dayOf(knownAt)
  const until = isDay(knownAt) ? endOfDay(knownAt) : knownAt
  return { on, has: (recorded) => (isDay(recorded) ? recorded <= on : recorded <= until) }
}
