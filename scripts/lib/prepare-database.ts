import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadData } from './load-data.ts'
import { migrate } from './migrations.ts'
import { OperatorError } from './operator-error.ts'
import { PROJECT } from './project.ts'
import { wantedWorld, type FoundWorld } from './world.ts'
import type { Config } from '#app/config.server.ts'

/** One lock for all processes that prepare one database at the same time. */
const PREPARE_LOCK = 7_215_002

export type Preparation = {
  url: string
  settings: Pick<Config, 'DEMO' | 'CLOCK_START'>
  embedded: boolean
  say: (line: string) => void
}

/** Tables, reference data and the world a database is to hold. Where nothing is missing this takes milliseconds. */
export async function prepareDatabase(preparation: Preparation): Promise<void> {
  const client = await connect(preparation.url)
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK])
    await refuseOld(client)
    const { applied } = await migrate(client, preparation.url)
    if (applied.length > 0) preparation.say(`Tabel diperbarui: ${String(applied.length)} migrasi.`)
    await loadReference(client, preparation)
    await loadWorld(client, preparation)
  } finally {
    await client.end()
  }
}

/** Reference data that has changed with the program is loaded; the database keeps a mark of what it has. */
async function loadReference(client: pg.Client, { url, say }: Pick<Preparation, 'url' | 'say'>): Promise<void> {
  const mark = markOf(join(PROJECT, 'prisma', 'reference'))
  if ((await setting(client, 'reference_mark')) === mark) return
  say('Memuat data acuan …')
  await loadData({ load: 'reference' }, url)
  await setSetting(client, 'reference_mark', mark)
}

async function loadWorld(client: pg.Client, { url, settings, embedded, say }: Preparation): Promise<void> {
  const found = await foundWorld(client)
  const world = wantedWorld({ ...settings, embedded }, found)
  if (world === 'real' && found.kind === undefined) await setSetting(client, 'kind', 'REAL')
  if (world !== 'demonstration') return
  if (found.loaded) {
    if (settings.CLOCK_START)
      say('Jam dunia demonstrasi berjalan terus; CLOCK_START hanya dipakai saat dunia itu dimuat.')
    return
  }
  say('Memuat dunia demonstrasi …')
  await loadData({ load: 'demonstration', clockStart: settings.CLOCK_START }, url)
}

async function foundWorld(client: pg.Client): Promise<FoundWorld> {
  const { rows } = await client.query<{ some: boolean }>('select exists (select from agency) as some')
  return {
    kind: await setting(client, 'kind'),
    loaded: (await setting(client, 'demonstration')) === 'loaded',
    agencies: rows[0]?.some ? 1 : 0,
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host } = new URL(url)
    const why = error instanceof Error ? error.message : String(error)
    throw new OperatorError(
      `Basis data di ${host} (DATABASE_URL) tidak dapat dicapai: ${why || 'tidak menjawab'}.`,
      error,
    )
  }
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
  if (major < 15)
    throw new OperatorError(`PostgreSQL ${String(major)} terlalu lama; diperlukan versi 15 atau lebih baru.`)
}

async function setting(client: pg.Client, key: string): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>('select value from system_setting where key = $1', [key])
  return rows[0]?.value
}

async function setSetting(client: pg.Client, key: string, value: string): Promise<void> {
  await client.query(
    'insert into system_setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  )
}

function markOf(folder: string): string {
  const hash = createHash('sha256')
  const files = !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  for (const path of paths) hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}
