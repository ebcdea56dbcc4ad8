import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Who brought a document to the counter, and which account took it in, when. */
export type CounterReceipt = { broughtBy: string; takenBy: string; takenAt: Instant }

export async function addCounterReceipt(
  tx: Tx,
  { takenAt, ...row }: CounterReceipt & { evidenceRef: string; agencyId: number },
): Promise<void> {
  await tx.counterReceipt.create({
    data: { ...row, takenAt: new Date(takenAt) },
    select: { evidenceRef: true },
  })
}

/** Of a document that was sent in from the agency's own desk there is none. */
export async function findCounterReceipt(evidenceRef: string): Promise<CounterReceipt | undefined> {
  const row = await db().counterReceipt.findUnique({
    where: { evidenceRef },
    select: { broughtBy: true, takenBy: true, takenAt: true },
  })
  // An instant of the database has its form by construction.
  return row ? { ...row, takenAt: row.takenAt.toISOString() as Instant } : undefined
}
