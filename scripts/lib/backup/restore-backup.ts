import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { appliedMigrations } from '../migrations.ts'
import { OperatorError } from '../operator-error.ts'
import { copyOut } from './copy-out.ts'
import { Header, TableEnd, TableStart, Tail } from './format.ts'
import { readBackup, type BackupReader } from './read-backup.ts'
import { rowSummer, type TableSum } from './row-hash.ts'
import { listTables, type Table } from './tables.ts'

export type RestoredBackup = { takenAt: string; tables: Record<string, TableSum> }

/**
 * Puts a backup into a database that has the same migrations and holds nothing, or, with `replace`, whatever it holds.
 * All of it enters in one transaction, after each table's rows have been counted and summed up again.
 */
export async function restoreBackup(url: string, file: string, how: { replace: boolean }): Promise<RestoredBackup> {
  const reader = readBackup(file)
  const client = new pg.Client({ connectionString: url, application_name: 'ceklembaga-restore' })
  await client.connect()
  try {
    const header = await reader.line(Header)
    await refuseUnfit(client, header)
    await client.query('begin')
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 3`)
    await makeEmpty(client, how)
    const tables: Record<string, TableSum> = {}
    for (const { name } of header.tables) tables[name] = await restoreTable(client, reader, name)
    await restoreSequences(client, reader)
    await client.query('commit')
    return { takenAt: header.takenAt, tables }
  } finally {
    reader.close()
    await client.end()
  }
}

async function refuseUnfit(client: pg.Client, header: Header): Promise<void> {
  const have = (await appliedMigrations(client)).join(' ')
  if (have !== header.migrations.join(' ')) {
    throw new OperatorError(
      `Cadangan ini dibuat dengan migrasi sampai ${header.migrations.at(-1) ?? '-'}, basis data ini ${have.split(' ').at(-1) ?? '-'}; pakai versi program yang sama dengan cadangannya.`,
    )
  }
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'ceklembaga%'`,
  )
  if (rows[0]?.count) throw new OperatorError('Aplikasi masih memakai basis data ini; hentikan dahulu, lalu ulangi.')
}

async function makeEmpty(client: pg.Client, { replace }: { replace: boolean }): Promise<void> {
  const tables = await listTables(client)
  const filled = []
  for (const table of tables) if (await hasRows(client, table)) filled.push(table.name)
  if (filled.length === 0) return
  if (!replace) {
    throw new OperatorError(
      `Basis data ini tidak kosong (${filled.slice(0, 3).join(', ')} …); tambahkan --replace untuk mengganti seluruh isinya.`,
    )
  }
  // The guards against emptying are for the application; whoever owns the database and asks for this may.
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`)
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
}

async function hasRows(client: pg.Client, { name }: Table): Promise<boolean> {
  const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${name}) as some`)
  return rows[0]?.some ?? false
}

async function restoreTable(client: pg.Client, reader: BackupReader, expected: string): Promise<TableSum> {
  const { table, columns } = await reader.line(TableStart)
  if (table !== expected) throw new OperatorError(`Cadangan rusak: ${expected} diharapkan, ${table} ditemukan.`)
  const list = await ownColumns(client, table, columns)
  await pipeline(
    Readable.from(reader.rows(), { objectMode: false }),
    client.query(copyFrom(`copy ${table} (${list}) from stdin`)),
  )
  const wanted = await reader.line(TableEnd)
  const { stream, sum } = rowSummer()
  await copyOut(client, `copy ${table} (${list}) to stdout`, async (rows) => pipeline(rows, stream.resume()))
  const got = sum()
  if (got.rows !== wanted.rows || got.hash !== wanted.hash) {
    throw new OperatorError(`Cadangan rusak: isi ${table} tidak sama dengan saat dicadangkan; tidak ada yang diubah.`)
  }
  return got
}

// Names from a file go into SQL only when the database itself has them.
async function ownColumns(client: pg.Client, name: string, columns: readonly string[]): Promise<string> {
  const own = (await listTables(client)).find((table) => table.name === name)
  if (!own || columns.some((column) => !own.columns.includes(column))) {
    throw new OperatorError(`Cadangan memuat tabel ${name} yang tidak dikenal basis data ini.`)
  }
  return columns.join(', ')
}

async function restoreSequences(client: pg.Client, reader: BackupReader): Promise<void> {
  const { sequences } = await reader.line(Tail)
  for (const { name, value } of sequences) await client.query('select setval($1::regclass, $2::bigint)', [name, value])
}
