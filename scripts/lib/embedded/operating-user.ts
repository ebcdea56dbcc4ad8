import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { OperatorError } from '../operator-error.ts'

/** Who runs PostgreSQL: nobody in particular (this process's own user), or another one, because PostgreSQL refuses root. */
export type OperatingUser = { name: string; uid: number; gid: number } | undefined

/** PostgreSQL reads nothing of this process's environment: no PG variables, one locale, one time zone. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as unknown as NodeJS.ProcessEnv

const OWN_USER = 'ceklembaga'

/**
 * The user for PostgreSQL. An ordinary user is its own. Root hands it to the owner of an existing database, else to
 * the system users `ceklembaga` or `postgres`, else to a new system user `ceklembaga`, and where none can be made to
 * `nobody`.
 */
export function operatingUser(databaseFolder: string): OperatingUser {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(databaseFolder) ?? userNamed(OWN_USER) ?? userNamed('postgres') ?? newUser() ?? lastResort()
}

/** Options with which a child process runs as that user. */
export function asUser(user: OperatingUser): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

/** May that user enter the folder? */
export function canEnter(user: OperatingUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...asUser(user), cwd: '/' }).status === 0
}

function ownerOf(folder: string): OperatingUser {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid
  if (!owner) return undefined
  return users().find((user) => user.uid === owner)
}

function userNamed(name: string): OperatingUser {
  return users().find((user) => user.name === name)
}

function users(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== '' && user.uid > 0)
}

function newUser(): OperatingUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER])
  return userNamed(OWN_USER)
}

function lastResort(): OperatingUser {
  const user = userNamed('nobody')
  if (user) return user
  throw new OperatorError(
    'PostgreSQL menolak berjalan sebagai root dan tidak ada pengguna lain di sistem ini; jalankan sebagai pengguna biasa.',
  )
}
