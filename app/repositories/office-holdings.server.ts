import { db } from './db.server.ts'
import type { Day } from '#app/domain/shared/day.ts'

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
