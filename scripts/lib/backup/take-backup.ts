import { chmodSync, copyFileSync, cpSync, createWriteStream, existsSync, renameSync, rmSync, constants } from 'node:fs'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import pg from 'pg'
import { appliedMigrations } from '../migrations.ts'
import { OperatorError, reasonOf } from '../operator-error.ts'
import { copyOut } from './copy-out.ts'
import { END_OF_ROWS, FORMAT, type Header } from './format.ts'
import { rowSummer, type TableSum } from './row-hash.ts'
import { listSequences, listTables, type Table } from './tables.ts'

export type TakenBackup = { tables: Record<string, TableSum> }

/** Writes the whole register, as it is at one moment, while others go on writing. Keys are never in it. */
export async function takeBackup(url: string, file: string): Promise<TakenBackup> {
  if (existsSync(file)) throw new OperatorError(`Berkas ${file} sudah ada; cadangan tidak menimpa berkas.`)
  const draft = `${file}.part`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 3`)
    const taken = await writeAll(client, draft)
    renameSync(draft, file)
    return taken
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`Cadangan ${file} tidak dapat ditulis: ${reasonOf(error)}.`, error)
  } finally {
    rmSync(draft, { force: true })
    await client.end()
  }
}

/**
 * Copies the key file to a place of its own, readable by its owner only, and the key store beside it as `TO.store`: put
 * back the same way, both open what a backup of that moment holds.
 */
export function copyKeys(keyFile: string, to: string): void {
  try {
    copyFileSync(keyFile, to, constants.COPYFILE_EXCL)
    chmodSync(to, 0o600)
    if (existsSync(`${keyFile}.store`)) copyStore(`${keyFile}.store`, `${to}.store`)
  } catch (error) {
    throw new OperatorError(`Kunci ${keyFile} tidak dapat disalin ke ${to}: ${reasonOf(error)}.`, error)
  }
}

/** A key that is just being made has another name, and belongs to no file of the backup. */
function copyStore(store: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to} sudah ada`)
  cpSync(store, to, { recursive: true, filter: (path) => !path.endsWith('.baru') })
}

async function writeAll(client: pg.Client, draft: string): Promise<TakenBackup> {
  const gzip = createGzip({ level: 6 })
  const out = createWriteStream(draft, { mode: 0o600 })
  const written = pipeline(gzip, out)
  written.catch(() => undefined) // told when it is awaited
  const tables = await listTables(client)
  const header: Header = {
    format: FORMAT,
    takenAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    tables,
  }
  await write(gzip, header)
  const sums: Record<string, TableSum> = {}
  for (const table of tables) sums[table.name] = await Promise.race([writeTable(client, gzip, table), failure(written)])
  await write(gzip, { sequences: await listSequences(client), end: true })
  gzip.end()
  await written
  await finished(out)
  return { tables: sums }
}

async function writeTable(client: pg.Client, gzip: Gzip, { name, columns }: Table): Promise<TableSum> {
  await write(gzip, { table: name, columns })
  const { stream, sum } = rowSummer()
  await copyOut(client, `copy ${name} (${columns.join(', ')}) to stdout`, async (rows) =>
    pipeline(rows, stream, into(gzip)),
  )
  gzip.write(`${END_OF_ROWS}\n`)
  await write(gzip, sum())
  return sum()
}

// A pipeline would end the gzip stream with its first table.
function into(gzip: Gzip): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (gzip.write(chunk)) done()
      else gzip.once('drain', done)
    },
  })
}

async function write(gzip: Gzip, line: object): Promise<void> {
  if (!gzip.write(JSON.stringify(line) + '\n')) await once(gzip, 'drain')
}

async function failure(written: Promise<void>): Promise<never> {
  await written
  throw new Error('the backup file was closed too early')
}
