import { rmSync } from 'node:fs'
import pg from 'pg'
import { startEmbedded } from '../../lib/embedded/start-embedded.ts'
import { migrate } from '../../lib/migrations.ts'
import { openFolder } from '#tests/setup/folder.ts'

/** A database made for one benchmark; `DATABASE_URL` names it, so the application's own code uses it. */
export type BenchDatabase = { url: string; drop: () => Promise<void> }

/** As an office would set it up for a register of this size, and no safer than a copy has to be. */
const SETTINGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60'],
  ...['shared_buffers=768MB', 'max_wal_size=4GB', 'maintenance_work_mem=256MB'],
]

/** As it comes: what is acknowledged is on disk. */
const DURABLE = ['max_connections=60', 'shared_buffers=512MB']

/**
 * Makes a database on TEST_DATABASE_URL, or on an embedded PostgreSQL that is thrown away, with all tables in it.
 * `durable`: always on one of its own that writes to disk before it answers.
 */
export async function makeBenchDatabase(
  name: string,
  say: (line: string) => void,
  { durable = false }: { durable?: boolean } = {},
): Promise<BenchDatabase> {
  const server = await (durable ? embeddedServer(name, say, DURABLE) : serverFor(name, say))
  const database = `bench_${name.replaceAll('-', '_')}_${String(process.pid)}`
  const url = onDatabase(server.url, database)
  await runSql(server.url, [`create database "${database}"`])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await migrate(client, url)
  } finally {
    await client.end()
  }
  process.env['DATABASE_URL'] = url
  return {
    url,
    drop: async () => {
      await runSql(server.url, [`drop database if exists "${database}" with (force)`])
      await server.stop()
    },
  }
}

/** Runs statements one after another over a connection of their own. */
async function runSql(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function serverFor(
  name: string,
  say: (line: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: () => Promise.resolve() }
  return embeddedServer(name, say, SETTINGS)
}

async function embeddedServer(
  name: string,
  say: (line: string) => void,
  settings: string[],
): Promise<{ url: string; stop: () => Promise<void> }> {
  say('Starting an embedded PostgreSQL …')
  const dataDir = openFolder('ceklembaga-bench-')
  const embedded = await startEmbedded({ dataDir, command: `npm run bench -- ${name}`, settings })
  return {
    url: onDatabase(embedded.url, 'postgres'),
    stop: async () => {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function onDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
