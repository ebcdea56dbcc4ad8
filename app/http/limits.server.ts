import { createHmac, randomBytes } from 'node:crypto'

const WINDOW_MS = 60_000
const DAY_MS = 86_400_000
const MOST_CALLERS = 200_000

type Limited = { ok: true } | { ok: false; retryAfterSeconds: number }
export type Limiter = {
  take: (network: string, atMs: number) => Limited
  /** What was taken in this window counts no longer. */
  giveBack: (network: string, atMs: number) => void
}

/**
 * A fair-use limit: `perMinute` requests a minute from one network, 0 for none. The network is only kept as an HMAC
 * under a key that lives in memory for a day; it cannot be told from a log, a dump of yesterday, or another process.
 */
export function makeLimiter(perMinute: number): Limiter {
  const secret = dailySecret()
  let window = -1
  let counts = new Map<string, number>()
  const callerOf = (network: string, atMs: number): string => {
    const current = Math.floor(atMs / WINDOW_MS)
    if (current !== window || counts.size > MOST_CALLERS) counts = new Map()
    window = current
    return createHmac('sha256', secret(atMs)).update(network).digest('base64')
  }
  return {
    take: (network, atMs) => {
      if (perMinute === 0) return { ok: true }
      const caller = callerOf(network, atMs)
      const count = (counts.get(caller) ?? 0) + 1
      counts.set(caller, count)
      if (count <= perMinute) return { ok: true }
      return { ok: false, retryAfterSeconds: Math.ceil(((window + 1) * WINDOW_MS - atMs) / 1000) }
    },
    giveBack: (network, atMs) => {
      if (perMinute === 0) return
      const caller = callerOf(network, atMs)
      const count = counts.get(caller) ?? 0
      if (count > 0) counts.set(caller, count - 1)
    },
  }
}

function dailySecret(): (atMs: number) => Buffer {
  let day = -1
  let key = randomBytes(32)
  return (atMs) => {
    const today = Math.floor(atMs / DAY_MS)
    if (today !== day) key = randomBytes(32)
    day = today
    return key
  }
}
