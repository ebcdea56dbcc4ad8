import { setTimeout as wait } from 'node:timers/promises'
import { isSecretOf } from '#app/adapters/complaint-secret.server.ts'
import { keyedHash } from '#app/adapters/keys.server.ts'
import { trackingToken } from '#app/adapters/tracking-token.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { afterFailure } from '#app/domain/access/sign-in-throttle.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { mustWait } from '#app/domain/complaints/guess-limit.ts'
import { parseSecret } from '#app/domain/complaints/secret.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findSecretHash } from '#app/repositories/complaints.server.ts'
import { forgetFailures, lockFailures, pruneFailures, saveFailures } from '#app/repositories/sign-in-failures.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type Typed = { number: string; secret: string; network: string }

/** `number-form`, `secret-form`: what was typed is no number, no secret; seen without asking anything of the register. */
export type TrackingRefusal = NotAllowed | { code: 'number-form' } | { code: 'secret-form' } | { code: 'not-opened' }

/** No answer comes sooner: what is left of differences between one "no" and another drowns in it [P]. */
const ANSWER_AFTER_MS = 250

/**
 * Opens a report to whoever has its number and secret; gives the token of a session. A number nobody has, a wrong secret,
 * a report whose term is over and an attempt that came too soon are one answer, after the same work and not before
 * `answerAfterMs`. Failures are counted under keyed hashes only; no address is kept.
 */
export async function signInToReport(
  context: Context,
  { number, secret, network }: Typed,
  { answerAfterMs = ANSWER_AFTER_MS }: { answerAfterMs?: number } = {},
): Promise<Result<{ token: string }, TrackingRefusal>> {
  const allowed = requirePermission(context.actor, 'complaint:follow')
  if (!allowed.ok) return allowed
  const no = ComplaintNo.safeParse(number)
  if (!no.success) return refuse({ code: 'number-form' })
  const read = parseSecret(secret)
  if (!read.ok) return refuse({ code: 'secret-form' })
  const attempt = { no: no.data, secret: read.value, network, now: context.now }
  const [isOpened] = await Promise.all([opens(attempt), wait(answerAfterMs)])
  if (!isOpened) return refuse({ code: 'not-opened' })
  return accept({ token: trackingToken({ no: no.data, since: context.now, at: context.now }) })
}

type Attempt = { no: ComplaintNo; secret: CheckCode; network: string; now: Instant }

/** Does the same for every attempt; only one that opens the report does one thing more. */
async function opens({ no, secret, network, now }: Attempt): Promise<boolean> {
  const buckets = bucketsOf(no, network)
  const waits = await inTransaction(async (tx) => countGuess(tx, buckets, now))
  const isRight = isSecretOf(no, secret, (await findSecretHash(no)) ?? null)
  if (!isRight || waits) return false
  await forgetFailures(buckets.pair)
  return true
}

type Buckets = Record<'pair' | 'network' | 'report', string>

function bucketsOf(no: ComplaintNo, network: string): Buckets {
  const bucket = (place: string): string => keyedHash(`lacak:${place}`, 'sign-in-failures')
  return { pair: bucket(`${no}:${network}`), network: bucket(`jaringan:${network}`), report: bucket(`laporan:${no}`) }
}

/**
 * Counts an attempt as a failure before it is made, in all three buckets, and says whether it has to wait. One that waits
 * is written as it was: the work is the same. The buckets are always taken in this order, so no two wait for each other.
 */
async function countGuess(tx: Tx, buckets: Buckets, now: Instant): Promise<boolean> {
  const report = await lockFailures(tx, buckets.report)
  const network = await lockFailures(tx, buckets.network)
  const pair = await lockFailures(tx, buckets.pair)
  const waits = mustWait({ pair, network, report }, now)
  for (const [name, kept] of Object.entries({ report, network, pair })) {
    const bucket = buckets[name as keyof Buckets]
    await saveFailures(tx, bucket, waits && kept ? kept : afterFailure(kept, now))
  }
  await pruneFailures(tx, now)
  return waits
}
