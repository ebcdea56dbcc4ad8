import { rmSync } from 'node:fs'
import pg from 'pg'
import { openFolder } from './folder.ts'
import { startEmbedded } from '#scripts/lib/embedded/start-embedded.ts'
import { THROWAWAY } from '#scripts/lib/embedded/postmaster.ts'

/** A PostgreSQL on which the tests may make databases; `url` names its maintenance database. */
export type TestServer = { url: string; stop: () => Promise<void> }

/** The server of `TEST_DATABASE_URL`, or an embedded one that is thrown away. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: () => Promise.resolve() }
  const dataDir = openFolder('ceklembaga-test-')
  const embedded = await startEmbedded({ dataDir, command: 'npm test', settings: THROWAWAY })
  return {
    url: databaseUrl(embedded.url, 'postgres'),
    stop: async () => {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Runs statements on a database, one after another. */
export async function runSql(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
