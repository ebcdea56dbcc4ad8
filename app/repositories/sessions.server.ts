import { db } from './db.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A browser in which an account is signed in. Times are those of the machine. */
export type RunningSession = { id: string; method: string | null; userAgent: string; begunAt: Instant; seenAt: Instant }

/** The sessions of an account that still run, the one used last first. */
export async function listSessions(accountId: string): Promise<RunningSession[]> {
  const rows = await db().signInSession.findMany({
    where: { userId: accountId, expiresAt: { gt: new Date() } },
    select: { id: true, method: true, userAgent: true, createdAt: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
  })
  // Dates of the database have the form by construction.
  return rows.map(({ id, method, userAgent, createdAt, updatedAt }) => ({
    ...{ id, method, userAgent: userAgent ?? '' },
    begunAt: createdAt.toISOString() as Instant,
    seenAt: updatedAt.toISOString() as Instant,
  }))
}
