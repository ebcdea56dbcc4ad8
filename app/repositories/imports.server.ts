import type { Tx } from './transaction.server.ts'
import type { KnownAgency } from '#app/domain/importing/register-view.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Any number, but always this one, and nobody else's: 7215001 is the ledger's, 7215002 that of a start. */
const IMPORT_LOCK = 7_215_003

const BATCH = 5_000

/**
 * One import at a time: the second waits, and then sees what the first brought. A rebuild of search waits too: both
 * prepare new tables under the same names.
 */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)::text`
}

/**
 * Until a transaction ends, nobody has counted what it wrote: the planner takes a table that was empty at its beginning
 * for an empty one, reads all of it for every foreign key, and joins new rows one by one. It is told to look keys up in
 * the index and to join by hash; for counting everything at the end, to read everything.
 */
export async function planForManyRows(tx: Tx, work: 'writing' | 'counting'): Promise<void> {
  await tx.$executeRawUnsafe(`set local enable_seqscan = ${work === 'writing' ? 'off' : 'on'}`)
  await tx.$executeRaw`set local enable_nestloop = off`
  await tx.$executeRaw`set local work_mem = '64MB'`
}

/**
 * Every agency of the register with what it can be known again by, in batches; those that were joined or parted left
 * out, of whom only their records as they are read say by what.
 */
export async function* eachKnownAgency(tx: Tx): AsyncGenerator<readonly KnownAgency[]> {
  for (let after = 0, batch = await knownAfter(tx, after); batch.length > 0;) {
    yield batch
    after = batch.at(-1)?.id ?? after
    batch = await knownAfter(tx, after)
  }
}

/** The rows that a list brought last: the hash of each, and whose it is. */
export async function listRowsOf(tx: Tx, list: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ hash: string; id: number }[]>`
    select distinct on (agency_id, type) row_hash as hash, agency_id as id
    from listing where list = ${list} order by agency_id, type, import_run_id desc nulls last, id desc`
  return new Map(rows.map(({ hash, id }) => [hash, id]))
}

/** A rough count, to make room. */
export async function countKnownAgencies(tx: Tx): Promise<number> {
  return tx.agency.count()
}

export type ImportRun = {
  fileName: string
  fileSha256: string
  source: string
  rows: number
  created: number
  updated: number
  unchanged: number
  errors: number
  recordedAt: Instant
  /** As the ledger names them. */
  runBy: string
}

export async function addImportRun(tx: Tx, run: ImportRun): Promise<number> {
  const { id } = await tx.importRun.create({ data: run, select: { id: true } })
  return id
}

/** The figures of a run, once they are known. */
export async function saveImportRun(tx: Tx, id: number, run: ImportRun): Promise<void> {
  await tx.importRun.update({ where: { id }, data: run, select: { id: true } })
}

/** What agencies do besides what is known of them; what is known stays. */
export async function addMissingCapabilities(
  tx: Tx,
  capabilities: readonly { agencyId: number; type: string; activity: string; recordedAt: Instant }[],
): Promise<void> {
  if (capabilities.length === 0) return
  await tx.$executeRaw`
    insert into capability (agency_id, type, activity, recorded_at)
    select "agencyId", type, activity, "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(capabilities)}::jsonb) as capability(
      "agencyId" int, type text, activity text, "recordedAt" timestamptz)
    on conflict do nothing`
}

async function knownAfter(tx: Tx, after: number): Promise<KnownAgency[]> {
  return tx.$queryRaw<KnownAgency[]>`
    select a.id, a.no, a.phone, a.address,
      array_prepend(a.name, array(select name from agency_name n where n.agency_id = a.id)) as names,
      coalesce((select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.id)
        from agency_identifier i where i.agency_id = a.id), '[]') as identifiers
    from agency a where a.id > ${after} and a.redirects_to_id is null and a.id not in (
      select from_id from merger where kind <> 'DIFFERENT' union select into_id from merger where kind <> 'DIFFERENT')
    order by a.id limit ${BATCH}`
}
