import type { Instant } from '#app/domain/shared/day.ts'

/** How long a proof of being at the keyboard holds for dangerous acts, in minutes [P]. */
const HOLDS_MINUTES = 15

/** Was the person's presence proved recently enough? */
export function isConfirmed(confirmedAt: Instant | null, now: Instant): boolean {
  if (confirmedAt === null) return false
  return Date.parse(now) - Date.parse(confirmedAt) <= HOLDS_MINUTES * 60_000
}
