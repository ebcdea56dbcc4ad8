import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { openFolder } from './folder.ts'
import { TEST_DAY } from './clock.ts'
import { freePort, startServed } from './served.ts'
import { databaseUrl, runSql } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}

/** Once for the journeys: the built application with the demonstration world, its clock at the day of that world. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = openFolder('ceklembaga-e2e-')
  const database = await ownDatabase()
  const port = String(await freePort())
  const served = await startServed({
    script: 'start.mjs',
    env: {
      ...database.env,
      ...{ DATA_DIR: dataDir, PORT: port, DEMO: '1', CLOCK_START: TEST_DAY },
      BASE_URL: `http://localhost:${port}`, // passkeys belong to a name
      ...{ RATE_LIMIT_PAGES: '0', RATE_LIMIT_API: '0', RATE_LIMIT_CODES: '0', RATE_LIMIT_REPORTS: '0' },
    },
  })
  project.provide('serverUrl', served.url)
  return async () => {
    await served.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
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
