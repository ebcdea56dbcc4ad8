import { copyBinary } from './copy.server.ts'
import { db } from './db.server.ts'
import { readPool } from './pool.server.ts'
import type { Tx } from './transaction.server.ts'
import type { FileId } from '#app/domain/files/file.ts'
import { ObjectKey } from '#app/domain/files/object.ts'

/** What is kept of a file, each encrypted by itself. */
export type PartName = 'original' | 'clean' | `page-${number}`
/** A part: its media type, its bytes before encryption, and the object they lie in, or null: in the database. */
export type FilePart = { type: string; size: number; object: ObjectKey | null }

/** Where the encrypted bytes of a new part are to lie: in rows of the database, or already in an object. */
export type PartPlace = { bytes: AsyncIterable<Uint8Array> } | { object: ObjectKey }
export type NewPart = { fileId: FileId; part: PartName; type: string; size: number; place: PartPlace }

/** A row of this size is written and read in one go. */
const ROW_BYTES = 262_144

/**
 * Where the encrypted bytes of files lie: in the database, so that they commit with the rows that speak of them, are in
 * its backup, and need no other server; or in an object, which was put there before. A part that is there stays as it is.
 */
export async function addPart(tx: Tx, { fileId, part, type, size, place }: NewPart): Promise<void> {
  const object = 'object' in place ? place.object : null
  const data = [{ fileId, part, type, size, object }]
  const added = await tx.filePart.createMany({ data, skipDuplicates: true })
  if (added.count > 0 && 'bytes' in place) await addChunks(tx, { fileId, part, bytes: place.bytes })
}

async function addChunks(
  tx: Tx,
  { fileId, part, bytes }: { fileId: FileId; part: string; bytes: AsyncIterable<Uint8Array> },
): Promise<void> {
  await copyBinary(tx, 'file_chunk (file_id, part, seq, bytes)', chunkRows(fileId, part, bytes))
}

/** A part of which the bytes lie in the other place from now on; false where it was moved or destroyed meanwhile. */
export async function savePlace(
  tx: Tx,
  moved: { fileId: FileId; part: string; from: ObjectKey | null; place: PartPlace },
): Promise<boolean> {
  const { fileId, part, from, place } = moved
  const object = 'object' in place ? place.object : null
  const { count } = await tx.filePart.updateMany({ where: { fileId, part, object: from }, data: { object } })
  if (count === 0) return false
  if ('bytes' in place) await addChunks(tx, { fileId, part, bytes: place.bytes })
  else await tx.fileChunk.deleteMany({ where: { fileId, part } })
  return true
}

export async function findPart(fileId: FileId, part: PartName): Promise<FilePart | undefined> {
  const row = await db().filePart.findUnique({
    where: { fileId_part: { fileId, part } },
    select: { type: true, size: true, object: true },
  })
  return row ? { ...row, object: row.object === null ? null : ObjectKey.parse(row.object) } : undefined
}

/** The encrypted bytes of a part that lies in the database, a row at a time. */
export async function* readPart(fileId: FileId, part: string): AsyncGenerator<Uint8Array> {
  const text = 'select bytes from file_chunk where file_id = $1 and part = $2 and seq = $3'
  for (let seq = 0; ; seq++) {
    const { rows } = await readPool().query<{ bytes: Buffer }>({
      ...{ name: 'file-chunk', text, values: [fileId, part, seq] },
    })
    if (!rows[0]) return
    yield rows[0].bytes
  }
}

/** The rows of COPY's binary form: a head, each row as its number of cells and each cell after its length, an end. */
async function* chunkRows(fileId: FileId, part: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), int32(0), int32(0)])
  let seq = 0
  for await (const bytes of inRows(source)) {
    yield Buffer.concat([int16(4), cell(Buffer.from(fileId)), cell(Buffer.from(part)), cell(int32(seq++)), cell(bytes)])
  }
  yield int16(-1)
}

function cell(bytes: Uint8Array): Buffer {
  return Buffer.concat([int32(bytes.length), bytes])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

async function* inRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    held.push(chunk)
    size += chunk.length
    if (size < ROW_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
