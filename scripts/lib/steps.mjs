// What start.mjs and test.mjs share: steps that show that something is going on, and failures that are one sentence.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')

const MARKS = join(PROJECT, 'node_modules', '.cache', 'ceklembaga')

/** A failure the operator can put right; its message is a sentence for them. */
export function sentence(message) {
  return Object.assign(new Error(message), { isSentence: true })
}

export function isSentence(error) {
  return error?.isSentence === true
}

/** Says what is being done, does it, says how long it took. Something moves every few seconds while it lasts. */
export async function step(title, work) {
  process.stdout.write(`${title} …`)
  const began = performance.now()
  const dots = setInterval(() => process.stdout.write('.'), 3_000)
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} dtk\n`)
    return result
  } catch (error) {
    process.stdout.write(' gagal\n')
    throw error
  } finally {
    clearInterval(dots)
  }
}

/** Runs a program to its end and gives what it printed. */
export function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const collect = (chunk) => (output += chunk)
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A text that changes when any of these files and folders changes. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((each) => filesIn(join(PROJECT, each))).sort()) {
    hash.update(path.slice(PROJECT.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

/** Was this already made from inputs with this hash? */
export function isMade(name, hash) {
  const file = join(MARKS, name)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

export function markMade(name, hash) {
  mkdirSync(dirname(join(MARKS, name)), { recursive: true })
  writeFileSync(join(MARKS, name), hash)
}

/** Why an installation or a build failed, in words, from what it printed. */
export function whyFailed(output) {
  const reasons = [
    [/ENOSPC|No space left/, 'tidak ada ruang tersisa di disk'],
    [/EACCES|EPERM|EROFS/, 'folder proyek tidak boleh ditulisi pengguna ini'],
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i,
      'registri paket npm tidak dapat dicapai; periksa jaringan atau setelan proksi npm',
    ],
    [/E401|E403/, 'registri paket npm menolak; periksa setelan npm'],
  ]
  const known = reasons.find(([pattern]) => pattern.test(output))
  if (known) return known[1]
  const line = output
    .split('\n')
    .filter((each) => /error/i.test(each))
    .map((each) => each.trim())[0]
  return line ?? output.trim().split('\n').at(-1) ?? 'tanpa keterangan'
}
