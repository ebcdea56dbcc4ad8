/** Waiting in place of work, for forms that need no script: so long after the turn was asked for it is good, and no longer. */
const WAITS_MS = 20_000
const LIVES_MS = 15 * 60_000

/** How long somebody must wait still before their turn, in whole seconds; undefined: it is over, and they ask for another. */
export function turnWait(askedAtMs: number, nowMs: number): number | undefined {
  const age = nowMs - askedAtMs
  if (age < 0 || age > LIVES_MS) return undefined
  return Math.max(0, Math.ceil((WAITS_MS - age) / 1000))
}

/** How long a turn is waited for, in seconds. */
export const TURN_SECONDS = WAITS_MS / 1000
