import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { seal, unseal } from './keys.server.ts'
import { config } from '#app/config.server.ts'
import type { RecordKey } from '#app/domain/complaints/record-key.ts'
import { FileId } from '#app/domain/files/file.ts'

const KEY_BYTES = 32
const PURPOSE = 'file-keys'

/** What a data key belongs to: a file, or a sealed part of a record. Both are named alike. */
type KeyName = FileId | RecordKey

/**
 * Where the wrapped data keys of files and records lie: a folder beside `KEY_FILE`, one small file for each. It is in no backup of
 * the database; machines that share a database share this folder too.
 */
export function keyStoreFolder(keyFile = config().keyFile): string {
  return `${keyFile}.store`
}

/** Makes a data key for a new file or record and keeps it, wrapped by the key of `KEY_FILE`; on disk before it is answered. */
export async function makeDataKey(id: KeyName): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES)
  const path = pathOf(id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.baru`
  const file = await open(aside, 'wx', 0o600)
  try {
    await file.writeFile(seal(key.toString('base64'), id, PURPOSE))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path) // whole or not there, also for whoever copies the store meanwhile
  await syncFolder(dirname(path))
  return key
}

/** The data key of a file or record, or undefined where it was destroyed. Throws when it was wrapped by another KEY_FILE. */
export async function findDataKey(id: KeyName): Promise<Buffer | undefined> {
  const sealed = await readFile(pathOf(id)).catch(undefinedIfMissing)
  return sealed && Buffer.from(unseal(sealed, id, PURPOSE), 'base64')
}

/** Destroys the data key of a file or record: what was encrypted under it is noise from here on. Twice does no harm. */
export async function destroyDataKey(id: KeyName): Promise<void> {
  const path = pathOf(id)
  const file = await open(path, 'r+').catch(undefinedIfMissing)
  if (!file) return
  const { size } = await file.stat()
  await file.write(randomBytes(size), 0, size, 0)
  await file.sync()
  await file.close()
  await rm(path, { force: true })
  await syncFolder(dirname(path))
}

/** The ids of all files that have a key here; some may be of no file of this database. */
export async function listDataKeys(): Promise<FileId[]> {
  const entries = await readdir(keyStoreFolder(), { recursive: true, withFileTypes: true }).catch(undefinedIfMissing)
  return (entries ?? []).flatMap((entry) => {
    const id = FileId.safeParse(entry.name)
    return entry.isFile() && id.success ? [id.data] : []
  })
}

function pathOf(id: KeyName): string {
  return join(keyStoreFolder(), id.slice(0, 2), id)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
