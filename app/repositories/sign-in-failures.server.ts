import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Failures } from '#app/domain/access/sign-in-throttle.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Failures of one place on one account; nobody else counts there until the transaction ends. */
export async function lockFailures(tx: Tx, bucket: string): Promise<Failures | undefined> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${bucket}`}, 0))::text`
  const row = await tx.signInFailure.findUnique({ where: { bucket }, select: { failures: true, lastAt: true } })
  // An instant of the database has the form by construction.
  return row ? { failures: row.failures, lastAt: row.lastAt.toISOString() as Instant } : undefined
}

export async function saveFailures(tx: Tx, bucket: string, { failures, lastAt }: Failures): Promise<void> {
  const kept = { failures, lastAt: new Date(lastAt) }
  await tx.signInFailure.upsert({ where: { bucket }, create: { bucket, ...kept }, update: kept })
}

/** What is older than a day says nothing any more. */
export async function pruneFailures(tx: Tx, now: Instant): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { lastAt: { lt: new Date(Date.parse(now) - 86_400_000) } } })
}

/** An attempt was right. */
export async function forgetFailures(bucket: string): Promise<void> {
  await db().signInFailure.deleteMany({ where: { bucket } })
}
