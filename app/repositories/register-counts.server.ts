import { db } from './db.server.ts'
import { TYPES_OF_ALL } from './held-kinds-sql.server.ts'

type Row = { key: string; count: bigint }

/** Agencies by type; an agency of two types counts in both. */
export async function countByType(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRawUnsafe<Row[]>(`
    select type as key, count(distinct agency_id) as count
    from (${TYPES_OF_ALL}) held
    join agency a on a.id = held.agency_id and a.redirects_to_id is null
    group by type`)
  return toMap(rows)
}

/** Agencies by code of the kecamatan; the empty key counts those without one. */
export async function countByDistrict(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<Row[]>`
    select coalesce(district_code, '') as key, count(*) as count from agency where redirects_to_id is null group by 1`
  return toMap(rows)
}

function toMap(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ key, count }) => [key, Number(count)]))
}
