import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { HeldKind, StatusIndexRow } from '#app/domain/registry/index-rows.ts'
import { Day } from '#app/domain/shared/day.ts'

/** Replaces the rows of these agencies. */
export async function replaceStatusIndex(
  tx: Tx,
  agencyIds: readonly number[],
  rows: readonly StatusIndexRow[],
): Promise<void> {
  await tx.$executeRaw`delete from status_index where agency_id = any(${agencyIds}::int[])`
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into status_index (agency_id, capability_id, programme_key, status, holds_from, holds_until)
    select "agencyId", "capabilityId", "programmeKey", status, "holdsFrom", "holdsUntil"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "agencyId" int, "capabilityId" int, "programmeKey" text, status text, "holdsFrom" date, "holdsUntil" date)`
}

/** Replaces what these agencies are found by, where they were joined or parted. */
export async function replaceHeldKinds(
  tx: Tx,
  agencyIds: readonly number[],
  kinds: readonly HeldKind[],
): Promise<void> {
  await tx.$executeRaw`delete from held_kind where agency_id = any(${agencyIds}::int[])`
  if (kinds.length === 0) return
  await tx.$executeRaw`
    insert into held_kind (agency_id, type, activity)
    select "agencyId", type, activity from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as row(
      "agencyId" int, type text, activity text)`
}

/** The headlines in the index, as a transaction sees them: what was public before it. */
export async function listIndexedHeadlines(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
  const rows = await tx.statusIndex.findMany({
    where: { agencyId: { in: [...agencyIds] }, capabilityId: null },
    select: { agencyId: true, status: true },
  })
  return new Map(rows.map((row) => [row.agencyId, row.status]))
}

/** No answer is certain any longer than yesterday: the rules have changed, and the job asks them again for everybody. */
export async function doubtStatusIndex(tx: Tx, today: Day): Promise<void> {
  await tx.$executeRaw`update status_index set holds_until = least(holds_until, ${today}::date - 1)`
}

/** Ids of agencies with an answer that is no longer certain on `today`, `limit` at most; the next run takes the rest. */
export async function listOutdatedInIndex(today: Day, limit: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select distinct agency_id as id from status_index where holds_until < ${today}::date order by id limit ${limit}`
  return rows.map((row) => row.id)
}

/** The earliest day before `until` after which some answer in the index is no longer certain. */
export async function findFirstLastSureDay(until: Day): Promise<Day | undefined> {
  const [row] = await db().$queryRaw<{ day: string | null }[]>`
    select min(holds_until)::text as day from status_index where holds_until < ${until}::date`
  return row?.day ? Day.parse(row.day) : undefined
}

/** Agencies by headline in the index; the empty key counts those that nobody has examined. */
export async function countByHeadline(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ status: string; count: bigint }[]>`
    select coalesce(s.status, '') as status, count(*) as count
    from status_index s join agency a on a.id = s.agency_id
    where s.capability_id is null and a.redirects_to_id is null group by 1`
  return new Map(rows.map((row) => [row.status, Number(row.count)]))
}
