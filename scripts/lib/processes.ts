import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { systemCode } from './operator-error.ts'

/** Is a process with this id running? One of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/**
 * When a process began, as a text that no later process with the same id repeats: boot and clock ticks on Linux, what
 * `ps` prints elsewhere. Undefined when there is no such process.
 */
export function startMark(pid: number): string | undefined {
  const fields = statOf(pid)
  if (fields) return `${bootId()}/${fields[19] ?? ''}`
  const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return shown.status === 0 ? shown.stdout.trim() || undefined : undefined
}

/** The command line of a process, or an empty text when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim()
  } catch {
    const shown = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return shown.status === 0 ? shown.stdout.trim() : ''
  }
}

/** Waits until the process is gone; false when it is still there after `ms`. */
export async function waitUntilGone(pid: number, ms: number): Promise<boolean> {
  const until = performance.now() + ms
  while (isAlive(pid)) {
    if (performance.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}

// The fields of /proc/PID/stat after the name: 0 is the state, 19 the start in clock ticks since boot.
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function isZombie(pid: number): boolean {
  return statOf(pid)?.[0] === 'Z'
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return 'boot'
  }
}
