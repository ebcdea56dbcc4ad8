import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openFolder } from './folder.ts'
import { TEST_DAY } from './clock.ts'
import { freePort, startServed } from './served.ts'
import { databaseUrl, runSql } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    /** The folder of the served application, with the database and the keys, and what it has printed. */
    serverFolder: string
    serverDatabase: string
  }
}

/** What the application of the journeys prints, in its folder. */
export const PRINTED = 'keluaran.log'

/** Once for the journeys: the built application with the demonstration world, its clock at the day of that world. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = openFolder('ceklembaga-e2e-')
  const database = await ownDatabase()
  const port = String(await freePort())
  const served = await startServed({
    script: 'start.mjs',
    log: join(dataDir, PRINTED),
    env: {
      ...database.env,
      ...{ DATA_DIR: dataDir, PORT: port, DEMO: '1', CLOCK_START: TEST_DAY },
      BASE_URL: `http://localhost:${port}`, // passkeys belong to a name
      ...{
        RATE_LIMIT_PAGES: '0',
        RATE_LIMIT_API: '0',
        RATE_LIMIT_CODES: '0',
        RATE_LIMIT_REPORTS: '0',
        ATTACK_REPORTS: '0',
      },
    },
  })
  project.provide('serverUrl', served.url)
  project.provide('serverFolder', dataDir)
  project.provide('serverDatabase', database.env['DATABASE_URL'] ?? embeddedUrl(dataDir))
  return async () => {
    await served.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function embeddedUrl(dataDir: string): string {
  const { url } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { url: string }
  return url
}

async function ownDatabase(): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) return { env: {}, drop: () => Promise.resolve() }
  const name = `ceklembaga_e2e_${String(process.pid)}`
  await runSql(server, `drop database if exists "${name}" with (force)`, `create database "${name}"`)
  return {
    env: { DATABASE_URL: databaseUrl(server, name) },
    drop: () => runSql(server, `drop database if exists "${name}" with (force)`),
  }
}
