import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError, reasonOf } from '../operator-error.ts'
import { canRun, copyBinaries, packagedBinaries } from './binaries.ts'
import { canEnter, operatingUser, type OperatingUser } from './operating-user.ts'

/** Where root puts what the database's user could not reach in the project's own folder. */
const ELSEWHERE = '/var/lib/ceklembaga'

export type Places = { binaries: string; database: string; user: OperatingUser }

const Record = z.object({ database: z.string().min(1) })

/**
 * Where the programs and the database are. Once a database exists its place is written in `DATA_DIR/database-place.json`
 * and kept, so that opening or closing a folder never makes a full database look like a new one.
 */
export function findPlaces(dataDir: string, say: (line: string) => void): Places {
  const recorded = recordedPlace(dataDir)
  const wanted = recorded ?? join(dataDir, 'postgres')
  const user = operatingUser(wanted)
  const database = makeReachable(wanted, user) ? wanted : elsewhere({ dataDir, wanted, recorded, user })
  if (database !== wanted)
    say(`Pengguna ${nameOf(user)} tidak dapat memasuki ${dataDir}; basis data ditaruh di ${database}.`)
  const packaged = packagedBinaries()
  const binaries = canRun(user, packaged) ? packaged : movedBinaries(packaged, dataDir, user)
  if (binaries !== packaged)
    say(`Pengguna ${nameOf(user)} tidak dapat menjalankan PostgreSQL dari ${packaged}; dipakai salinan di ${binaries}.`)
  return { binaries, database, user }
}

/** Keeps the place of a database that has just been made. Inside DATA_DIR it is kept relative, so the folder may move. */
export function recordPlace(dataDir: string, database: string): void {
  const inside = database === join(dataDir, 'postgres')
  writeFileSync(placeFile(dataDir), JSON.stringify({ database: inside ? 'postgres' : database }) + '\n', {
    mode: 0o600,
  })
}

function recordedPlace(dataDir: string): string | undefined {
  if (!existsSync(placeFile(dataDir))) return undefined
  const { database } = Record.parse(JSON.parse(readFileSync(placeFile(dataDir), 'utf8')))
  return isAbsolute(database) ? database : join(dataDir, database)
}

function placeFile(dataDir: string): string {
  return join(dataDir, 'database-place.json')
}

function elsewhere(place: {
  dataDir: string
  wanted: string
  recorded: string | undefined
  user: OperatingUser
}): string {
  if (place.recorded !== undefined && existsSync(join(place.recorded, 'PG_VERSION'))) {
    throw new OperatorError(
      `Basis data di ${place.recorded} tidak dapat dicapai pengguna ${nameOf(place.user)}; buka izin foldernya (chmod a+x) atau pindahkan.`,
    )
  }
  const moved = join(ELSEWHERE, hashOfPath(place.dataDir), 'database')
  if (place.user && makeReachable(moved, place.user)) return moved
  throw new OperatorError(`Folder basis data ${place.wanted} tidak dapat dicapai pengguna ${nameOf(place.user)}.`)
}

function movedBinaries(packaged: string, dataDir: string, user: OperatingUser): string {
  if (!user) throw new OperatorError(`PostgreSQL di ${packaged} tidak dapat dijalankan di mesin ini.`)
  const binaries = copyBinaries(packaged, join(ELSEWHERE, hashOfPath(dataDir)))
  if (canRun(user, binaries)) return binaries
  throw new OperatorError(`PostgreSQL tidak dapat dijalankan, juga tidak dari salinannya di ${binaries}.`)
}

/** Makes a folder for the database's user alone. */
export function giveFolder(folder: string, user: OperatingUser): void {
  try {
    mkdirSync(folder, { recursive: true })
    if (user) chownSync(folder, user.uid, user.gid)
    chmodSync(folder, 0o700)
  } catch (error) {
    throw new OperatorError(`Folder basis data ${folder} tidak dapat disiapkan: ${reasonOf(error)}.`, error)
  }
}

// False when the user cannot get there; then nothing is left behind.
function makeReachable(folder: string, user: OperatingUser): boolean {
  giveFolder(folder, user)
  if (canEnter(user, folder)) return true
  if (readdirSync(folder).length === 0) rmdirSync(folder)
  return false
}

function hashOfPath(dataDir: string): string {
  return createHash('sha256')
    .update(realpathSync(resolve(dataDir)))
    .digest('hex')
    .slice(0, 16)
}

function nameOf(user: OperatingUser): string {
  return user ? `"${user.name}"` : 'proses ini'
}
