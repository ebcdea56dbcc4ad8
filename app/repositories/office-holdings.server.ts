import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

export type OfficeCapacity = 'DEFINITIF' | 'PJ' | 'PLT' | 'PLH'

/** In what capacity an office is held on a day, as recorded last; undefined where nobody has recorded it. */
export async function officeCapacityOn(office: string, day: Day): Promise<OfficeCapacity | undefined> {
  const on = new Date(day)
  const row = await db().officeHolding.findFirst({
    where: { office, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] },
    orderBy: { id: 'desc' },
    select: { capacity: true },
  })
  // A capacity of the database has its form by construction.
  return row?.capacity as OfficeCapacity | undefined
}

type NewHolding = {
  office: string
  unitId: string
  capacity: OfficeCapacity
  confidence: string
  from: Day
  to: Day | null
}

/** Adds holdings of an office, where none is recorded yet. Answers whether it did. */
export async function addFirstHoldings(tx: Tx, holdings: readonly NewHolding[], recordedAt: Instant): Promise<boolean> {
  if ((await tx.officeHolding.count()) > 0) return false
  await tx.officeHolding.createMany({
    data: holdings.map(({ from, to, ...row }) => ({
      ...row,
      from: new Date(from),
      to: to && new Date(to),
      recordedAt: new Date(recordedAt),
    })),
  })
  return holdings.length > 0
}
