import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError, reasonOf } from '../operator-error.ts'
import { commandOf, isAlive, waitUntilGone } from '../processes.ts'
import { asUser, SERVER_ENVIRONMENT } from './operating-user.ts'
import type { Places } from './places.ts'

const LOG_LIMIT = 5_000_000

/** Settings for a database that is kept. Statements never reach its log: they carry what people asked. */
const SETTINGS = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', 'shared_buffers=128MB'],
  ...['timezone=UTC', 'log_timezone=UTC', 'jit=off', 'log_min_error_statement=panic', 'log_statement=none'],
  ...['log_min_duration_statement=-1', 'log_connections=off', 'cluster_name=ceklembaga'],
]

/** Settings for a database that lives as long as a test run: nothing is waited for on disk. */
export const THROWAWAY = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=120', 'autovacuum=off'],
]

/**
 * Starts the server process, in a session of its own: Ctrl-C in the terminal reaches this process only, which lets
 * requests end before the database stops.
 */
export function spawnPostmaster(
  places: Places,
  options: { port: number; log: string; settings: readonly string[] },
): ChildProcess {
  const settings = [...SETTINGS, `port=${String(options.port)}`, ...options.settings].flatMap((value) => ['-c', value])
  const log = openLog(options.log)
  try {
    return spawn(join(places.binaries, 'bin', 'postgres'), ['-D', places.database, ...settings], {
      ...asUser(places.user),
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', log, log],
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** Ends a server process that outlived the process which started it (`kill -9`), and clears what it left. */
export async function endOrphan(database: string): Promise<void> {
  const file = join(database, 'postmaster.pid')
  const pid = pidIn(file)
  if (pid === undefined) return
  const runsHere = isAlive(pid) && commandOf(pid).includes(database)
  if (!runsHere) {
    rmSync(file, { force: true })
    return
  }
  await endServer(pid)
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Harsher when it takes too long. */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    signalServer(pid, signal)
    if (await waitUntilGone(pid, ms)) return
  }
}

/** Smart shutdown: waits until the last client has gone, for at most `ms`. */
export async function endServerWhenUnused(pid: number, ms: number): Promise<void> {
  signalServer(pid, 'SIGTERM')
  if (!(await waitUntilGone(pid, ms))) await endServer(pid)
}

function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has gone in the meantime.
  }
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function openLog(file: string): number {
  try {
    const tooLong = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT
    return openSync(file, tooLong ? 'w' : 'a', 0o600)
  } catch (error) {
    throw new OperatorError(`Catatan PostgreSQL ${file} tidak dapat ditulisi: ${reasonOf(error)}.`, error)
  }
}
