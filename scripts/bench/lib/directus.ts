import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './served-world.ts'
import { PROJECT } from '../../lib/project.ts'

const VERSION = '11'
const FOLDER = join(PROJECT, '.cache', 'bench', 'directus')
const CLI = join(FOLDER, 'node_modules', 'directus', 'cli.js')
const INSTALL_WITHIN_MS = 900_000
const START_WITHIN_MS = 120_000

/** A running Directus on a database; `headers` let in whoever asks. */
export type Directus = { url: string; headers: Readonly<Record<string, string>>; stop: () => Promise<void> }

/** Installs Directus 11 into the cache folder, unless it is there, and starts it on a database that exists. */
export async function startDirectus(databaseUrl: string, say: (line: string) => void): Promise<Directus> {
  if (!existsSync(CLI)) await install(say)
  const node = nodeOfAddons()
  const port = await freePort()
  const token = randomBytes(24).toString('hex')
  const env = environment({ databaseUrl, port, token })
  say('Starting Directus …')
  await ended(spawn(node, [CLI, 'bootstrap'], { cwd: FOLDER, env, stdio: 'ignore' }), START_WITHIN_MS)
  await tellRelations(databaseUrl)
  const child = spawn(node, [CLI, 'start'], { cwd: FOLDER, env, stdio: 'ignore' })
  const url = `http://127.0.0.1:${String(port)}`
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended(child, 15_000).catch(() => child.kill('SIGKILL'))
  }
  if (await answers(`${url}/server/ping`)) return { url, headers: { authorization: `Bearer ${token}` }, stop }
  await stop()
  throw new Error('Directus did not answer in time.')
}

/** What belongs to an agency and decides its status: the table, its column, the table it points to. */
const BELONGING = [
  ['agency_name', 'agency_id', 'agency'],
  ['agency_identifier', 'agency_id', 'agency'],
  ['branch', 'agency_id', 'agency'],
  ['capability', 'agency_id', 'agency'],
  ['programme', 'capability_id', 'capability'],
  ['listing', 'agency_id', 'agency'],
  ['evidence', 'agency_id', 'agency'],
  ['application', 'agency_id', 'agency'],
  ['sanction', 'agency_id', 'agency'],
  ['remedy', 'sanction_id', 'sanction'],
  ['finding', 'agency_id', 'agency'],
] as const

/** Directus finds the tables by itself; which of them belong to a record it is told, as its administration would. */
async function tellRelations(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = new Set(BELONGING.flatMap(([many, , one]) => [many, one]))
    for (const table of tables) await client.query('insert into directus_collections (collection) values ($1)', [table])
    for (const [many, column, one] of BELONGING) {
      await client.query(
        `insert into directus_relations (many_collection, many_field, one_collection, one_field)
         values ($1, $2, $3, $4)`,
        [many, column, one, `all_${many}`],
      )
      await client.query(`insert into directus_fields (collection, field, special) values ($1, $2, 'o2m')`, [
        one,
        `all_${many}`,
      ])
    }
  } finally {
    await client.end()
  }
}

/** Where Directus gives one agency: its own row, or the whole record with what belongs to it. */
export function agencyPath(no: string, what: 'row' | 'record'): string {
  const fields = BELONGING.map(([many, , one]) => (one === 'agency' ? '' : `all_${one}.`) + `all_${many}.*`)
  const asked = what === 'row' ? ['*'] : ['*', ...fields]
  return `/items/agency?filter[no][_eq]=${no}&limit=1&fields=${asked.join(',')}`
}

async function install(say: (line: string) => void): Promise<void> {
  say('Installing Directus (once, some minutes) …')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true }))
  const parameters = ['install', `directus@${VERSION}`, '--no-audit', '--no-fund', '--loglevel=error']
  await ended(spawn('npm', parameters, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] }), INSTALL_WITHIN_MS)
}

/** The Node its compiled add-ons were made for: npm may have used the machine's own headers instead of those of ours. */
function nodeOfAddons(): string {
  const others = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  const loads = (node: string): boolean =>
    spawnSync(node, ['-e', "require('isolated-vm')"], { cwd: FOLDER, stdio: 'ignore' }).status === 0
  const found = [process.execPath, ...others].find(loads)
  if (found === undefined) throw new Error('No Node on this machine loads the add-ons of Directus.')
  return found
}

function environment(of: { databaseUrl: string; port: number; token: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(of.port) },
    ...{ DB_CLIENT: 'pg', DB_CONNECTION_STRING: of.databaseUrl },
    ...{ SECRET: of.token, ADMIN_EMAIL: 'bench@example.com', ADMIN_PASSWORD: of.token, ADMIN_TOKEN: of.token },
    ...{ LOG_LEVEL: 'fatal', TELEMETRY: 'false', CACHE_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false' },
  }
}

async function ended(child: ReturnType<typeof spawn>, withinMs: number): Promise<void> {
  const late = setTimeout(() => child.kill('SIGKILL'), withinMs)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
  clearTimeout(late)
  if (code !== 0) throw new Error(`${child.spawnargs.slice(0, 3).join(' ')} ended with ${String(code)}.`)
}

async function answers(url: string): Promise<boolean> {
  const until = performance.now() + START_WITHIN_MS
  while (performance.now() < until) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return true
    await pause(250)
  }
  return false
}
