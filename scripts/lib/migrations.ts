import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { OperatorError } from './operator-error.ts'
import { PROJECT } from './project.ts'

type Applied = { name: string; finished: boolean }

/** The migrations of this version of the program, in order. */
export function ownMigrations(): string[] {
  const entries = readdirSync(join(PROJECT, 'prisma', 'migrations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The migrations a database has, in order; none when it is new. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  return (await appliedIn(client)).filter(({ finished }) => finished).map(({ name }) => name)
}

/** Applies what is missing. Asks the database first: when nothing is, the Prisma CLI (seconds) is not started at all. */
export async function migrate(client: pg.Client, url: string): Promise<{ applied: string[] }> {
  const own = ownMigrations()
  const applied = await appliedIn(client)
  refuseUnknown(own, applied)
  await forgetHalted(client, applied)
  const pending = own.filter((name) => !applied.some((one) => one.name === name && one.finished))
  if (pending.length === 0) return { applied: [] }
  await runPrisma(['migrate', 'deploy'], url)
  return { applied: pending }
}

/**
 * A migration that was cut off (a full disk, `kill -9`) is sent to PostgreSQL as one message, hence as one transaction:
 * none of it is there, and it is applied anew. Prisma would refuse until somebody says so.
 */
async function forgetHalted(client: pg.Client, applied: readonly Applied[]): Promise<void> {
  const halted = applied.filter(({ finished }) => !finished).map(({ name }) => name)
  if (halted.length === 0) return
  await client.query(
    `update public._prisma_migrations set rolled_back_at = now()
     where migration_name = any($1) and finished_at is null and rolled_back_at is null`,
    [halted],
  )
}

function refuseUnknown(own: readonly string[], applied: readonly Applied[]): void {
  const unknown = applied.find(({ name }) => !own.includes(name))
  if (unknown) {
    throw new OperatorError(
      `Basis data ini sudah dipakai versi program yang lebih baru (migrasi ${unknown.name}); jalankan versi itu.`,
    )
  }
}

async function appliedIn(client: pg.Client): Promise<Applied[]> {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!table.rows[0]?.there) return []
  const { rows } = await client.query<Applied>(
    `select migration_name as name, finished_at is not null as finished
     from public._prisma_migrations where rolled_back_at is null order by migration_name`,
  )
  return rows
}

/** Runs the Prisma CLI of the project to its end. */
export async function runPrisma(parameters: readonly string[], url: string): Promise<string> {
  const cli = join(PROJECT, 'node_modules', 'prisma', 'build', 'index.js')
  const child = spawn(process.execPath, [cli, ...parameters], {
    cwd: PROJECT,
    // The engine is started by `env node`: it must be this one, not the machine's own.
    env: { ...process.env, PATH: pathWithOwnNode(), DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => void (output += chunk.toString('utf8'))
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return output
  const why =
    output
      .split('\n')
      .filter((line) => /error|P\d{4}|ERROR/i.test(line))
      .at(-1) ?? output.trim().slice(-200)
  throw new OperatorError(`prisma ${parameters.join(' ')} gagal: ${why.trim()}`, new Error(output))
}

function pathWithOwnNode(): string {
  return `${join(PROJECT, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
}
