import { createWriteStream } from 'node:fs'
import { mkdir, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { config } from '#app/config.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const PART_BYTES = 2 ** 20

export type ImportUpload = { sha256: string; fileName: string; bytes: number; uploadedBy: string; uploadedAt: Instant }

/** Keeps a list under its hash, in parts, until `expiresAt`. One that is there already lives on. */
export async function putImportUpload(
  tx: Tx,
  { uploadedAt, ...upload }: ImportUpload,
  { expiresAt, body }: { expiresAt: Instant; body: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { sha256 } = upload
  await tx.importUpload.deleteMany({ where: { sha256 } })
  const dates = { uploadedAt: new Date(uploadedAt), expiresAt: new Date(expiresAt) }
  await tx.importUpload.create({ data: { ...upload, ...dates }, select: { sha256: true } })
  let part = 0
  for await (const bytes of inParts(body)) {
    await tx.importUploadPart.create({ data: { sha256, part, body: Uint8Array.from(bytes) }, select: { part: true } })
    part += 1
  }
}

/** A list that is still kept, without its bytes. */
export async function findImportUpload(sha256: string, now: Instant): Promise<ImportUpload | undefined> {
  const row = await db().importUpload.findFirst({ where: { sha256, expiresAt: { gt: new Date(now) } } })
  if (!row) return undefined
  const { fileName, bytes, uploadedBy, uploadedAt } = row
  // A date of the database has the form by construction.
  return { sha256, fileName, bytes, uploadedBy, uploadedAt: uploadedAt.toISOString() as Instant }
}

/** Forgets lists whose time is over, and one that has been dealt with. */
export async function removeImportUploads(tx: Tx, which: { now: Instant } | { sha256: string }): Promise<void> {
  const where = 'now' in which ? { expiresAt: { lte: new Date(which.now) } } : which
  await tx.importUpload.deleteMany({ where })
}

/** Lays a kept list on disk for as long as `work` reads it; only this process may read it, and nothing of it stays. */
export async function withImportFile<Value>(sha256: string, work: (path: string) => Promise<Value>): Promise<Value> {
  const folder = join(config().DATA_DIR, 'sementara')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `impor-${randomBytes(12).toString('hex')}`)
  try {
    await pipeline(Readable.from(partsOf(sha256)), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return await work(path)
  } finally {
    await unlink(path).catch(() => undefined)
  }
}

async function* partsOf(sha256: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const row = await db().importUploadPart.findUnique({
      where: { sha256_part: { sha256, part } },
      select: { body: true },
    })
    if (!row) return
    yield row.body
  }
}

async function* inParts(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    held.push(chunk)
    size += chunk.byteLength
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
