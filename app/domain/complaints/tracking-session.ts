import type { Instant } from '#app/domain/shared/day.ts'

/** A page left open on a shared computer closes by itself [P]. */
const IDLE_MS = 30 * 60_000
const LONGEST_MS = 8 * 3_600_000

/** Is a session of a reporter over? Half an hour without a page, or eight hours after the secret was given. */
export function isTrackingOver({ since, at }: { since: Instant; at: Instant }, now: Instant): boolean {
  const idle = Date.parse(now) - Date.parse(at)
  return idle >= IDLE_MS || idle < 0 || Date.parse(now) - Date.parse(since) >= LONGEST_MS
}
