import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { OperatorError } from '../operator-error.ts'
import { makeCluster, OWNER } from './cluster.ts'
import { lockHolder, takeLock } from './lock.ts'
import { findPlaces, type Places } from './places.ts'
import { endOrphan, endServer, endServerWhenUnused, spawnPostmaster } from './postmaster.ts'

export type Embedded = {
  url: string
  /** The database was made by this start. */
  fresh: boolean
  /** Called once if the server ends without having been told to. */
  onLost: (listener: () => void) => void
  stop: (how?: 'fast' | 'when-unused') => Promise<void>
}
export type EmbeddedOptions = {
  dataDir: string
  command: string
  say?: (line: string) => void
  settings?: readonly string[]
}

const Connection = z.object({ url: z.string() })
const DATABASE = 'ceklembaga'

/** Starts the embedded PostgreSQL of a data folder for this process alone, after recovering from whatever happened. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  const lock = takeLock(dataDir, options.command)
  try {
    const places = findPlaces(dataDir, options.say ?? (() => undefined))
    await endOrphan(places.database)
    const { password, fresh } = makeCluster(dataDir, places)
    const server = await startServer(dataDir, places, { password, settings: options.settings ?? [] })
    await makeDatabase(server.url)
    writeFileSync(connectionFile(dataDir), JSON.stringify({ url: server.url }) + '\n', { mode: 0o600 })
    return { ...handle(dataDir, server, lock.release), fresh }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The connection of the embedded database that another process keeps running on this data folder, if one does. */
export function runningEmbedded(dataDir: string): { url: string; holder: number } | undefined {
  const holder = lockHolder(resolve(dataDir))
  if (!holder) return undefined
  try {
    const { url } = Connection.parse(JSON.parse(readFileSync(connectionFile(resolve(dataDir)), 'utf8')))
    return { url, holder: holder.pid }
  } catch {
    return undefined
  }
}

type Server = { url: string; process: ChildProcess; pid: number }

function handle(dataDir: string, server: Server, release: () => void): Omit<Embedded, 'fresh'> {
  let stopping = false
  return {
    url: server.url,
    onLost: (listener) => {
      server.process.once('exit', () => {
        if (!stopping) listener()
      })
    },
    stop: async (how = 'fast') => {
      if (stopping) return
      stopping = true
      rmSync(connectionFile(dataDir), { force: true })
      await (how === 'fast' ? endServer(server.pid) : endServerWhenUnused(server.pid, 60_000))
      release()
    },
  }
}

type Wanted = { password: string; settings: readonly string[] }

async function startServer(dataDir: string, places: Places, wanted: Wanted): Promise<Server> {
  rmSync(connectionFile(dataDir), { force: true })
  const log = join(dataDir, 'postgres.log')
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryServer(log, places, wanted)
    if ('process' in tried) return tried
    if (attempt >= 5 || !worthAnotherTry(tried.why)) throw new OperatorError(failure(places.database, log, tried.why))
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
  }
}

async function tryServer(
  log: string,
  places: Places,
  { password, settings }: Wanted,
): Promise<Server | { why: string }> {
  const port = await freePort()
  const logFrom = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  const child = spawnPostmaster(places, { port, log, settings })
  child.on('error', () => undefined) // told by `answers`
  child.unref()
  const url = `postgresql://${OWNER}:${password}@127.0.0.1:${String(port)}/${DATABASE}`
  const { pid } = child
  if (pid === undefined) return { why: 'programnya tidak dapat dijalankan' }
  if (await answers(url, child)) return { url, process: child, pid }
  if (child.exitCode === null) await endServer(pid)
  return { why: lastWords(log, logFrom) }
}

// Ready when it accepts a connection; recovery after a hard stop may take a while.
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const until = performance.now() + 120_000
  while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
    if (await canConnect(maintenanceUrl(url))) return true
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return false
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl(url) })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function maintenanceUrl(url: string): string {
  return url.replace(new RegExp(`/${DATABASE}$`), '/postgres')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

function lastWords(log: string, from: number): string {
  const said = readFileSync(log).subarray(from).toString('utf8').split('\n')
  return said.filter((line) => /FATAL|PANIC|could not|No space/.test(line)).at(-1) ?? said.filter(Boolean).at(-1) ?? ''
}

function worthAnotherTry(why: string): boolean {
  return /Address already in use|could not create any TCP|still in use/.test(why)
}

function failure(database: string, log: string, why: string): string {
  if (why.includes('No space left'))
    return `PostgreSQL tidak dapat mulai di ${database}: tidak ada ruang tersisa di disk.`
  return `PostgreSQL tidak dapat mulai di ${database}: ${why.trim() || 'tanpa keterangan'} (rinciannya di ${log}).`
}

function connectionFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  return join(dataDir, 'database.json')
}
