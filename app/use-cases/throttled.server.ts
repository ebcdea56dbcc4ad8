import { keyedHash } from '#app/adapters/keys.server.ts'
import { afterFailure, waitsUntil } from '#app/domain/access/sign-in-throttle.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { forgetFailures, lockFailures, pruneFailures, saveFailures } from '#app/repositories/sign-in-failures.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/**
 * Lets an attempt be made if this place has not failed too often, and counts it. It is counted as a failure before it is
 * made: many at once do not slip through together. `place` is kept as a keyed hash only.
 */
export async function throttled<Value, Refusal>(
  { place, now }: { place: string; now: Instant },
  attempt: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | { code: 'try-later'; until: Instant }>> {
  const until = await countAttempt({ place, now })
  if (until !== undefined) return refuse({ code: 'try-later', until })
  const made = await attempt()
  if (made.ok) await forgetFailures(keyedHash(place, 'sign-in-failures'))
  return made
}

/** Counts one attempt of a place, or answers until when it has to wait. */
export async function countAttempt({ place, now }: { place: string; now: Instant }): Promise<Instant | undefined> {
  const bucket = keyedHash(place, 'sign-in-failures')
  return inTransaction(async (tx) => {
    const kept = await lockFailures(tx, bucket)
    const waits = waitsUntil(kept, now)
    if (waits !== undefined) return waits
    await saveFailures(tx, bucket, afterFailure(kept, now))
    await pruneFailures(tx, now)
    return undefined
  })
}
