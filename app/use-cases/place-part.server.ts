import { randomBytes } from 'node:crypto'
import { encrypted } from '#app/adapters/file-cipher.server.ts'
import { objects } from '#app/adapters/object-store.server.ts'
import type { FileId } from '#app/domain/files/file.ts'
import { objectKeyOf, type ObjectFaultCode, type ObjectKey } from '#app/domain/files/object.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { NewPart, PartName } from '#app/repositories/file-parts.server.ts'
import { spool } from '#app/repositories/spool.server.ts'
import { addObject } from '#app/repositories/stored-objects.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** A part of a file before it has a place: its bytes as they are, and the key they are encrypted under. */
export type UnplacedPart = {
  fileId: FileId
  part: PartName
  type: string
  size: number
  open: () => AsyncIterable<Uint8Array>
  dataKey: Buffer
}

/**
 * Finds a place for a new part, before the transaction that keeps it: nothing goes over the network while one is open.
 * Where a bucket is configured its encrypted bytes are put there at once; otherwise they go into the database with it.
 */
export async function placePart(
  at: Instant,
  { open, dataKey, ...part }: UnplacedPart,
): Promise<Result<NewPart, ObjectFaultCode>> {
  const bytes = encrypted(open(), dataKey, part.part)
  if (!objects.isOn()) return accept({ ...part, place: { bytes } })
  const put = await putObject(at, bytes)
  return put.ok ? accept({ ...part, place: { object: put.value } }) : put
}

/** Puts encrypted bytes into the bucket under the name of their hash, which the database knows of before they are there. */
export async function putObject(
  at: Instant,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<ObjectKey, ObjectFaultCode>> {
  const sealed = await spool(bytes)
  try {
    const key = objectKeyOf(sealed.sha256, randomBytes(4).toString('hex'))
    await inTransaction(async (tx) => addObject(tx, { key, size: sealed.size, begunAt: at }))
    const put = await objects.put(key, sealed)
    return put.ok ? accept(key) : put
  } finally {
    sealed.discard()
  }
}
