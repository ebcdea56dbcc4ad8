import { waitsUntil, type Failures } from '#app/domain/access/sign-in-throttle.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** So many failures of a network, or on a report, in a day, and no more slips of the hand are taken for one [P]. */
const MANY = 20
/** How many attempts that cost nothing are taken away then: one is left. */
const TAKEN_AWAY = 4

/** Failures of the last day: of this network on this report, of this network, and on this report from anywhere. */
export type GuessFailures = { pair: Failures | undefined; network: Failures | undefined; report: Failures | undefined }

/**
 * Must an attempt wait? Five are free for one network on one report, one where the network or the report has seen many
 * failures; then the wait doubles as for signing in. Only one's own failures ever make one wait: whoever has not failed
 * on this report from this network is let through, so nobody can lock out who reported by guessing at their report.
 */
export function mustWait({ pair, network, report }: GuessFailures, now: Instant): boolean {
  if (pair === undefined) return false
  const isStrict = [network, report].some((kept) => countOf(kept, now) >= MANY)
  const counted = isStrict ? { ...pair, failures: pair.failures + TAKEN_AWAY } : pair
  return waitsUntil(counted, now) !== undefined
}

const DAY_MS = 86_400_000

function countOf(kept: Failures | undefined, now: Instant): number {
  return kept && Date.parse(now) - Date.parse(kept.lastAt) <= DAY_MS ? kept.failures : 0
}
