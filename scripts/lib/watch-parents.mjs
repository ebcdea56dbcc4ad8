// npm hands a signal to its shell, which may die without passing it on, and `kill -9` of npm tells nobody. So a process
// that npm started watches the ones above it, and stops in order when they are gone.
import { readFileSync } from 'node:fs'

const EVERY_MS = 500

/** Calls `gone` once when the npm that started this process, or the shell between, is there no more. */
export function watchParents(gone) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const npm = npmAbove(parent)
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isAlive(npm))) return
    clearInterval(timer)
    gone()
  }, EVERY_MS)
  timer.unref()
}

function npmAbove(pid) {
  for (let above = pid, level = 0; above > 1 && level < 3; level += 1) {
    if (/^npm|\bnpm(?:-cli\.js)?\b/.test(read(`/proc/${above}/cmdline`).replaceAll('\0', ' '))) return above
    above = Number(read(`/proc/${above}/stat`).split(') ')[1]?.split(' ')[1] ?? 0)
  }
  return undefined
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
