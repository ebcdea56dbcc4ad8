import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { capacityOn, type OfficeCapacity, type OfficeHolding } from '#app/domain/offices/holding.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const columns = {
  ...{ id: true, office: true, unitId: true, holderName: true, capacity: true, basis: true, from: true, to: true },
  ...{ recordedAt: true, replacesId: true, isStruck: true, recordedBy: true },
} as const

/** A row with what became of it: what it replaces, by whom it was decided, and whether another stands in its place. */
export type RecordedHolding = OfficeHolding & { replacesId: number | null; isStruck: boolean; recordedBy: string[] }

/** The rows that stand: nothing has replaced them, and they strike nothing out. The latest first. */
export async function listHoldings(tx?: Tx): Promise<RecordedHolding[]> {
  const rows = await (tx ?? db()).officeHolding.findMany({
    where: { replacedBy: null, isStruck: false },
    select: columns,
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toHolding)
}

/** Everything that was ever recorded, the latest first, 200 at most. */
export async function listHoldingHistory(): Promise<RecordedHolding[]> {
  const rows = await db().officeHolding.findMany({ select: columns, orderBy: { id: 'desc' }, take: 200 })
  return rows.map(toHolding)
}

/** In what capacity an office is held on a day; undefined where nobody has recorded it. */
export async function officeCapacityOn(office: string, day: Day): Promise<OfficeCapacity | undefined> {
  return capacityOn(await listHoldings(), { office, day })
}

/** The number of the row that was recorded last: it grows with everything that is decided about offices. */
export async function lastHoldingId(tx?: Tx): Promise<number> {
  const { _max } = await (tx ?? db()).officeHolding.aggregate({ _max: { id: true } })
  return _max.id ?? 0
}

/** Nobody else decides about offices until the transaction ends. */
export async function lockOffices(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('office_holding'))`
}

type Values = { office: string; unitId: string; capacity: OfficeCapacity; from: Day; to: Day | null }

/** Adds a row. One that ends, corrects or strikes out another names it. */
export async function addHolding(
  tx: Tx,
  row: Values & {
    holderName: string | null
    basis: string | null
    recordedBy: readonly string[]
    replacesId: number | null
    isStruck: boolean
    recordedAt: Instant
  },
): Promise<number> {
  const { from, to, recordedAt, recordedBy, ...values } = row
  const { id } = await tx.officeHolding.create({
    data: { ...values, ...daysOf({ from, to }), recordedBy: [...recordedBy], recordedAt: new Date(recordedAt) },
    select: { id: true },
  })
  return id
}

/** Adds holdings of an office, where none is recorded yet. Answers whether it did. */
export async function addFirstHoldings(
  tx: Tx,
  holdings: readonly (Values & { confidence: string })[],
  recordedAt: Instant,
): Promise<boolean> {
  if ((await tx.officeHolding.count()) > 0) return false
  await tx.officeHolding.createMany({
    data: holdings.map(({ from, to, ...row }) => ({
      ...row,
      ...daysOf({ from, to }),
      recordedAt: new Date(recordedAt),
    })),
  })
  return holdings.length > 0
}

function daysOf({ from, to }: { from: Day; to: Day | null }): { from: Date; to: Date | null } {
  return { from: new Date(from), to: to && new Date(to) }
}

function toHolding(row: Prisma.OfficeHoldingGetPayload<{ select: typeof columns }>): RecordedHolding {
  return {
    ...row,
    // Capacities, days and instants of the database have their form by construction.
    capacity: row.capacity as OfficeCapacity,
    from: row.from.toISOString().slice(0, 10) as Day,
    to: (row.to?.toISOString().slice(0, 10) ?? null) as Day | null,
    recordedAt: row.recordedAt.toISOString() as Instant,
  }
}
