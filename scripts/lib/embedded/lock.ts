import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError, reasonOf, systemCode } from '../operator-error.ts'
import { isAlive, startMark } from '../processes.ts'

const Holder = z.object({ pid: z.number().int().positive(), started: z.string(), command: z.string() })
/** The process that has the data folder. */
export type Holder = z.infer<typeof Holder>

/**
 * Takes the data folder for this process. `release` gives it back. A lock left by a process that is gone is taken over;
 * one whose holder lives is refused with its process id.
 */
export function takeLock(dataDir: string, command: string): { release: () => void } {
  makeFolder(dataDir)
  const file = lockFile(dataDir)
  const mine: Holder = { pid: process.pid, started: startMark(process.pid) ?? '', command }
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (putLock(file, mine))
      return {
        release: () => {
          releaseLock(file)
        },
      }
    const holder = lockHolder(dataDir)
    if (holder) throw new OperatorError(heldBy(dataDir, holder))
    removeStale(file)
  }
  throw new OperatorError(`Kunci ${file} tidak dapat diambil; periksa izin folder itu.`)
}

/** The living process that has the data folder, if there is one. */
export function lockHolder(dataDir: string): Holder | undefined {
  const holder = readHolder(lockFile(dataDir))
  if (!holder || !isAlive(holder.pid)) return undefined
  return startMark(holder.pid) === holder.started ? holder : undefined
}

/** The sentence with which a second process is refused. */
export function heldBy(dataDir: string, { pid, command }: Holder): string {
  return `Folder data ${dataDir} sedang dipakai proses ${String(pid)} (${command}); hentikan proses itu dahulu, atau pakai DATA_DIR lain.`
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'lock')
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new OperatorError(`Folder data ${dataDir} (DATA_DIR) tidak dapat dibuat: ${reasonOf(error)}.`, error)
  }
}

// A link appears with its content or not at all, so nobody ever reads half a lock.
function putLock(file: string, holder: Holder): boolean {
  const draft = `${file}.${String(process.pid)}`
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw new OperatorError(`Folder data tidak dapat ditulisi (${file}): ${reasonOf(error)}.`, error)
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

// Two processes may find the same stale lock: the one whose rename succeeds removes it, the other tries again.
function removeStale(file: string): void {
  const aside = `${file}.stale.${String(process.pid)}`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}

function releaseLock(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
}
