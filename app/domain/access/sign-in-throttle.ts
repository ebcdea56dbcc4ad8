import type { Instant } from '#app/domain/shared/day.ts'

/** Failed attempts from one place on one account, as they are kept. */
export type Failures = { failures: number; lastAt: Instant }

/** Attempts that cost nothing, the first wait after them, the longest one, and when all is forgotten [P]. */
const FREE = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
const FORGOTTEN_AFTER_MS = 24 * 3_600_000

/**
 * Until when an attempt has to wait, or undefined where it need not: five attempts are free, then each failure doubles
 * the wait, from half a minute to a quarter of an hour. A day without a failure forgets them all.
 */
export function waitsUntil(kept: Failures | undefined, now: Instant): Instant | undefined {
  if (!kept || kept.failures < FREE || isForgotten(kept, now)) return undefined
  const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (kept.failures - FREE))
  const until = Date.parse(kept.lastAt) + waitMs
  // The text has the form by construction.
  return until > Date.parse(now) ? (new Date(until).toISOString() as Instant) : undefined
}

/** What is kept after one more failure. */
export function afterFailure(kept: Failures | undefined, now: Instant): Failures {
  const before = kept && !isForgotten(kept, now) ? kept.failures : 0
  return { failures: before + 1, lastAt: now }
}

function isForgotten({ lastAt }: Failures, now: Instant): boolean {
  return Date.parse(now) - Date.parse(lastAt) > FORGOTTEN_AFTER_MS
}
