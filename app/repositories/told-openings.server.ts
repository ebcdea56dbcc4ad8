import { z } from 'zod'
import { db } from './db.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A time somebody opened who a reporter is, as the reporter is told of it: never by whom, but by which right. */
export type ToldOpening = { kind: 'CUSTODIAN' | 'BREAK_GLASS'; reason: string; openedAt: Instant }

/** The openings a reporter may know of: those of the custodians at once, others once they have been told. */
export async function listToldOpenings(complaintId: number): Promise<ToldOpening[]> {
  const rows = await db().identityOpening.findMany({
    where: { complaintId, openedAt: { not: null }, OR: [{ kind: 'CUSTODIAN' }, { toldAt: { not: null } }] },
    orderBy: { openedAt: 'asc' },
    select: { kind: true, reason: true, openedAt: true },
  })
  return rows.map((row) => Row.parse(row))
}

const Row = z.object({
  kind: z.enum(['CUSTODIAN', 'BREAK_GLASS']),
  reason: z.string(),
  // Instants of the database have their form by construction.
  openedAt: z.date().transform((date) => date.toISOString() as Instant),
})
