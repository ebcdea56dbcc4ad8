import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { TouchedAgency } from '#app/domain/importing/undo.ts'
import type { AgencyData } from '#app/domain/registry/new-agency.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A finished import, as its page shows it. */
export type ListedRun = {
  id: number
  fileName: string
  fileSha256: string
  source: string
  rows: number
  created: number
  updated: number
  unchanged: number
  errors: number
  recordedAt: Instant
  runBy: string | null
  undoneAt: Instant | null
  undoneBy: string | null
}

const MOST_RUNS = 50

/** The imports of late, the last first. */
export async function listImportRuns(): Promise<ListedRun[]> {
  const rows = await db().importRun.findMany({ orderBy: { id: 'desc' }, take: MOST_RUNS })
  return rows.map(toRun)
}

export async function findImportRun(id: number, tx?: Tx): Promise<ListedRun | undefined> {
  const row = await (tx ?? db()).importRun.findUnique({ where: { id } })
  return row ? toRun(row) : undefined
}

/** The import of the same list that came after it and stands; null where there is none. */
export async function findLaterRun(tx: Tx, { id, source }: ListedRun): Promise<number | null> {
  const row = await tx.importRun.findFirst({
    where: { id: { gt: id }, source, undoneAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return row?.id ?? null
}

export async function markUndone(tx: Tx, id: number, undone: { by: string; at: Instant }): Promise<void> {
  await tx.importRun.update({
    where: { id },
    data: { undoneBy: undone.by, undoneAt: new Date(undone.at) },
    select: { id: true },
  })
}

/** Every agency that a list named in a run, with what has been built on it since. The agencies are locked. */
export async function lockTouchedBy(tx: Tx, { id, recordedAt }: ListedRun): Promise<TouchedAgency[]> {
  const rows = z.array(Touched).parse(
    await tx.$queryRaw`
      select a.id, a.no, a.name, case when a.recorded_at = ${recordedAt}::timestamptz then 'CREATED' else 'UPDATED' end
        as origin, a.changed_at > ${recordedAt}::timestamptz as "isChanged"
      from agency a where exists (select from listing l where l.agency_id = a.id and l.import_run_id = ${id})
      order by a.id for update`,
  )
  const brought = rows.filter(({ origin }) => origin === 'CREATED').map((row) => row.id)
  const others = await tablesSpeakingOf(tx, brought)
  return rows.map(({ isChanged, ...row }) => ({
    ...row,
    builtOn: [...(isChanged ? ['agency'] : []), ...(others.get(row.id) ?? [])],
  }))
}

/** Agencies of a run that stand, by number, `limit` at most: for its page. */
export async function listAgenciesOfRun(id: number, limit: number): Promise<{ no: string; name: string }[]> {
  return db().$queryRaw<{ no: string; name: string }[]>`
    select a.no, a.name from agency a
    where exists (select from listing l where l.agency_id = a.id and l.import_run_id = ${id}) order by a.id limit ${limit}`
}

/** Removes agencies with everything that came with them; search forgets them by itself. */
export async function removeAgencies(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`delete from agency where id = any(${ids}::int[])`
}

/** What was said of agencies before a run changed it; those it changed nothing of are not there. */
export async function listSaidBefore(
  tx: Tx,
  ids: readonly number[],
  supersededAt: Instant,
): Promise<ReadonlyMap<number, AgencyData>> {
  const rows = await tx.agencyDataBefore.findMany({
    where: { agencyId: { in: [...ids] }, supersededAt: new Date(supersededAt) },
    select: { agencyId: true, data: true },
  })
  return new Map(rows.map(({ agencyId, data }) => [agencyId, Said.parse(data)]))
}

/** Takes back what a run added to agencies that were there: that the list names them, and what they are said to do. */
export async function withdrawAdditions(
  tx: Tx,
  { id, recordedAt }: ListedRun,
  ids: readonly number[],
): Promise<number> {
  await tx.$executeRaw`
    update listing set import_run_id = null
    where import_run_id = ${id} and agency_id = any(${ids}::int[]) and recorded_at < ${recordedAt}::timestamptz`
  await tx.$executeRaw`
    delete from capability where agency_id = any(${ids}::int[]) and recorded_at = ${recordedAt}::timestamptz
      and not exists (select from programme where programme.capability_id = capability.id)`
  return tx.$executeRaw`delete from listing where import_run_id = ${id} and agency_id = any(${ids}::int[])`
}

/** What an import itself writes about an agency, and what is made from it. */
const OF_THE_IMPORT = [
  ...['agency_name', 'agency_identifier', 'agency_address', 'listing', 'capability', 'status_index', 'public_change'],
  ...['agency_data_before', 'work_item'],
]

/** By agency, the tables that refer to it, whatever tables there are: what a later version adds counts too. */
async function tablesSpeakingOf(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const references = await tx.$queryRaw<{ table: string; column: string }[]>`
    select c.relname::text as table, a.attname::text as column
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'public.agency'::regclass
      and c.relnamespace = 'public'::regnamespace and c.relname <> all(${OF_THE_IMPORT}::text[])`
  const found = new Map<number, string[]>()
  for (const { table, column } of references) {
    const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
      `select distinct "${column}" as id from "${table}" where "${column}" = any($1::int[])`,
      ids,
    )
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), table])
  }
  return found
}

const Touched = z.object({
  id: z.number(),
  no: z.custom<TouchedAgency['no']>((text) => typeof text === 'string'),
  name: z.string(),
  origin: z.enum(['CREATED', 'UPDATED']),
  isChanged: z.boolean(),
})

const text = z.string().nullable()
const day = z.custom<AgencyData['otherNames'][number]['validTo']>(
  (value) => value === null || typeof value === 'string',
)

const Said = z.object({
  name: z.string(),
  otherNames: z.array(z.object({ kind: z.enum(['FORMER', 'ALIAS']), name: z.string(), validTo: day })),
  legalForm: text,
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  ...{ districtCode: text, address: text, postcode: text, phone: text, email: text, website: text },
}) satisfies z.ZodType<AgencyData>

type Row = Omit<ListedRun, 'recordedAt' | 'undoneAt'> & { recordedAt: Date; undoneAt: Date | null }

function toRun(row: Row): ListedRun {
  const { recordedAt, undoneAt } = row
  // Dates of the database have the form by construction.
  return {
    ...row,
    recordedAt: recordedAt.toISOString() as Instant,
    undoneAt: undoneAt && (undoneAt.toISOString() as Instant),
  }
}
