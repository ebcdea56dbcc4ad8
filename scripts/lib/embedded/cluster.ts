import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError, reasonOf } from '../operator-error.ts'
import { asUser, SERVER_ENVIRONMENT } from './operating-user.ts'
import { giveFolder, recordPlace, type Places } from './places.ts'

/** The owner of the embedded database; the application works as the role the migrations make. */
export const OWNER = 'ceklembaga'
const MAJOR = '18'

/** Makes the database's files when there are none. `fresh` tells that they are new. */
export function makeCluster(dataDir: string, places: Places): { password: string; fresh: boolean } {
  const version = join(places.database, 'PG_VERSION')
  if (existsSync(version)) return { password: knownPassword(dataDir, version), fresh: false }
  const password = randomBytes(24).toString('base64url')
  // In this order, so that being cut off anywhere leaves either no database or a whole one whose password is known.
  writeFileSync(passwordFile(dataDir), password + '\n', { mode: 0o600 })
  recordPlace(dataDir, places.database)
  initialise(places, password)
  return { password, fresh: true }
}

function knownPassword(dataDir: string, version: string): string {
  const major = readFileSync(version, 'utf8').trim()
  if (major !== MAJOR) {
    throw new OperatorError(
      `Basis data ini dibuat PostgreSQL ${major}, sedangkan yang terpasang versi ${MAJOR}; pulihkan dari cadangan (npm run restore).`,
    )
  }
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`Sandi basis data ${passwordFile(dataDir)} tidak dapat dibaca: ${reasonOf(error)}.`, error)
  }
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'database-password')
}

function initialise(places: Places, password: string): void {
  const draft = `${places.database}.new`
  rmSync(draft, { recursive: true, force: true })
  giveFolder(draft, places.user)
  const handOver = join(tmpdir(), `ceklembaga-${randomBytes(8).toString('hex')}`)
  writeFileSync(handOver, password, { mode: 0o600 })
  try {
    if (places.user) chownSync(handOver, places.user.uid, places.user.gid)
    const done = spawnSync(join(places.binaries, 'bin', 'initdb'), initOptions(draft, handOver), {
      ...asUser(places.user),
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      encoding: 'utf8',
    })
    if (done.status !== 0) throw new OperatorError(failure(places.database, done.stderr), done.error)
    rmdirSync(places.database)
    renameSync(draft, places.database)
  } finally {
    rmSync(handOver, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function initOptions(database: string, passwordFile: string): string[] {
  return [
    ...['-D', database, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple'],
  ]
}

function failure(database: string, output: string): string {
  if (output.includes('No space left on device')) {
    return `Basis data tidak dapat dibuat di ${database}: tidak ada ruang tersisa di disk.`
  }
  const why = output.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? 'initdb gagal'
  return `Basis data tidak dapat dibuat di ${database}: ${why.trim()}.`
}
