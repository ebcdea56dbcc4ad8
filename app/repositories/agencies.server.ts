import { agencyRecordSql } from './agency-record-sql.server.ts'
import { db } from './db.server.ts'
import { readPool } from './pool.server.ts'
import type { Tx } from './transaction.server.ts'
import { parseAgencyRecord } from '#app/domain/registry/agency-record.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { endOfDay, isDay, type Moment } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const BY_NO = agencyRecordSql('a.no = $1')
const BY_NOS = `${agencyRecordSql('a.no = any($1::text[])')} order by a.id`
const BY_IDS = `${agencyRecordSql('a.id = any($1::int[])')} order by a.id`

type Row = { record: string }

/**
 * One agency with all its facts, in one round trip. What was recorded after `knownAt` is not in it; an agency that was
 * recorded later is not found. A merged agency is found and says where it `redirectsTo`.
 */
export async function findAgency(no: AgencyNo, knownAt?: Moment): Promise<AgencyRecord | undefined> {
  const { rows } = await readPool().query<Row>({ name: 'find-agency', text: BY_NO, values: [no, until(knownAt)] })
  return rows[0] && parseAgencyRecord(rows[0].record)
}

/** Agencies by id, in order of id; ids that are not there are left out. */
export async function listAgencies(ids: readonly number[], knownAt?: Moment): Promise<AgencyRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await readPool().query<Row>({ name: 'list-agencies', text: BY_IDS, values: [ids, until(knownAt)] })
  return rows.map(({ record }) => parseAgencyRecord(record))
}

/** Agencies by id as a transaction sees them. */
export async function listAgenciesIn(tx: Tx, ids: readonly number[]): Promise<AgencyRecord[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRawUnsafe<Row[]>(BY_IDS, ids, until(undefined))
  return rows.map(({ record }) => parseAgencyRecord(record))
}

/** Agencies by number as a transaction sees them, locked until it ends: what is decided about them stays true. */
export async function lockAgencies(tx: Tx, nos: readonly AgencyNo[]): Promise<AgencyRecord[]> {
  if (nos.length === 0) return []
  await tx.$queryRaw`select id from agency where no = any(${nos}::text[]) order by id for update`
  const rows = await tx.$queryRawUnsafe<Row[]>(BY_NOS, nos, until(undefined))
  return rows.map(({ record }) => parseAgencyRecord(record))
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
