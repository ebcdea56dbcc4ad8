import { agencyRecordSql } from './agency-record-sql.server.ts'
import { db } from './db.server.ts'
import { readPool } from './pool.server.ts'
import type { Tx } from './transaction.server.ts'
import { parseAgencyRecord, type ReadRecord } from '#app/domain/registry/agency-record.ts'
import type { AgencyRecord, Bond, OwnRecord, Together } from '#app/domain/registry/facts.ts'
import { readTogether } from '#app/domain/registry/together.ts'
import { endOfDay, isDay, type Moment } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const BY_NO = agencyRecordSql('a.no = $1')
const BY_NOS = `${agencyRecordSql('a.no = any($1::text[])')} order by a.id`
const BY_IDS = `${agencyRecordSql('a.id = any($1::int[])')} order by a.id`

type Row = { record: string }
/** The records of some ids as they are read: by the pool, or as a transaction sees them. */
type ReadByIds = (ids: readonly number[]) => Promise<readonly Row[]>

/**
 * One agency with all its facts, in one round trip. What was recorded after `knownAt` is not in it; an agency that was
 * recorded later is not found. A merged agency is found and says where it `redirectsTo`.
 */
export async function findAgency(no: AgencyNo, knownAt?: Moment): Promise<AgencyRecord | undefined> {
  const { rows } = await readPool().query<Row>({ name: 'find-agency', text: BY_NO, values: [no, until(knownAt)] })
  const [found] = await together(rows, byIds(knownAt))
  return found
}

/** Agencies by id, in order of id; ids that are not there are left out. */
export async function listAgencies(ids: readonly number[], knownAt?: Moment): Promise<AgencyRecord[]> {
  if (ids.length === 0) return []
  const read = byIds(knownAt)
  return together(await read(ids), read)
}

/** Agencies by id as a transaction sees them. */
export async function listAgenciesIn(tx: Tx, ids: readonly number[]): Promise<AgencyRecord[]> {
  if (ids.length === 0) return []
  const read: ReadByIds = (some) => tx.$queryRawUnsafe<Row[]>(BY_IDS, some, until(undefined))
  return together(await read(ids), read)
}

/** Agencies by number as a transaction sees them, locked until it ends: what is decided about them stays true. */
export async function lockAgencies(tx: Tx, nos: readonly AgencyNo[]): Promise<AgencyRecord[]> {
  if (nos.length === 0) return []
  await tx.$queryRaw`select id from agency where no = any(${nos}::text[]) order by id for update`
  const rows = await tx.$queryRawUnsafe<Row[]>(BY_NOS, nos, until(undefined))
  return together(rows, (ids) => tx.$queryRawUnsafe<Row[]>(BY_IDS, ids, until(undefined)))
}

function byIds(knownAt: Moment | undefined): ReadByIds {
  return async (ids) => {
    const values = [ids, until(knownAt)]
    const { rows } = await readPool().query<Row>({ name: 'list-agencies', text: BY_IDS, values })
    return rows
  }
}

/** Records as they are read, with those they are bound to; where there are no bonds nothing more is read. */
async function together(rows: readonly Row[], read: ReadByIds): Promise<AgencyRecord[]> {
  const asked = rows.map(({ record }) => parseAgencyRecord(record))
  if (asked.every(({ bonds }) => bonds.length === 0)) return asked.map(({ record }) => record)
  const known = new Map(asked.map((one) => [one.record.id, one]))
  for (let missing = boundTo(known); missing.length > 0; missing = boundTo(known)) {
    const found = (await read(missing)).map(({ record }) => parseAgencyRecord(record))
    for (const one of found) known.set(one.record.id, one)
    if (found.length < missing.length) throw new Error('A record is bound to one that is not there.')
  }
  return asked.map(({ record, bonds }) =>
    bonds.length === 0 ? record : readTogether(record.id, group(record.id, known)),
  )
}

function boundTo(known: ReadonlyMap<number, ReadRecord>): number[] {
  const ids = [...known.values()].flatMap(({ bonds }) => bonds.flatMap(({ fromId, intoId }) => [fromId, intoId]))
  return [...new Set(ids)].filter((id) => !known.has(id))
}

/** The records that are bound to one, over as many others as there are, with all their bonds in order of time. */
function group(id: number, known: ReadonlyMap<number, ReadRecord>): Together {
  const own = new Map<number, OwnRecord>()
  const bonds = new Map<string, Bond>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const one = known.get(next)
    if (!one || own.has(next)) continue
    own.set(next, one.record)
    for (const bond of one.bonds) {
      bonds.set(bond.ref, bond)
      waiting.push(bond.fromId, bond.intoId)
    }
  }
  return {
    own: [...own.values()].sort((a, b) => a.id - b.id),
    bonds: [...bonds.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)),
  }
}

/** Ids of all agencies after `id`, in order, `limit` at most: for jobs that walk the register. */
export async function listAgencyIdsAfter(id: number, limit: number): Promise<number[]> {
  const rows = await db().agency.findMany({
    where: { id: { gt: id } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map((row) => row.id)
}

/** Which of these numbers are taken. */
export async function listTakenNumbers(tx: Tx, nos: readonly AgencyNo[]): Promise<ReadonlySet<string>> {
  const rows = await tx.agency.findMany({ where: { no: { in: [...nos] } }, select: { no: true } })
  return new Set(rows.map((row) => row.no))
}

/** Agencies that are pages of their own: merged ones are not counted. */
export async function countAgencies(tx?: Tx): Promise<number> {
  return (tx ?? db()).agency.count({ where: { redirectsToId: null } })
}

function until(knownAt: Moment | undefined): string {
  if (knownAt === undefined) return 'infinity'
  return isDay(knownAt) ? endOfDay(knownAt) : knownAt
}

/** What agencies are called, by number. */
export async function namesOfAgencies(nos: readonly AgencyNo[]): Promise<ReadonlyMap<AgencyNo, string>> {
  const rows = await db().agency.findMany({ where: { no: { in: [...nos] } }, select: { no: true, name: true } })
  return new Map(rows.map(({ no, name }) => [no as AgencyNo, name]))
}
