import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { FileId } from '#app/domain/files/file.ts'

/** What is kept of a file, each encrypted by itself. */
export type PartName = 'original' | 'clean' | `page-${number}`
export type FilePart = { type: string; size: number }

/** A row of this size is written and read in one go. */
const ROW_BYTES = 262_144

/**
 * Where the encrypted bytes of files lie: in the database, so that they commit with the rows that speak of them, are in
 * its backup, and need no other server. `bytes` is taken as it comes; false where the part was there already.
 */
export async function addPart(
  tx: Tx,
  part: FilePart & { fileId: FileId; part: PartName; bytes: AsyncIterable<Uint8Array> },
): Promise<boolean> {
  const { fileId, part: name, type, size } = part
  const added = await tx.filePart.createMany({ data: [{ fileId, part: name, type, size }], skipDuplicates: true })
  if (added.count === 0) return false
  let seq = 0
  for await (const bytes of inRows(part.bytes)) {
    await tx.$executeRaw`
      insert into file_chunk (file_id, part, seq, bytes) values (${fileId}, ${name}, ${seq++}, ${bytes})`
  }
  return true
}

export async function findPart(fileId: FileId, part: PartName): Promise<FilePart | undefined> {
  const row = await db().filePart.findUnique({
    where: { fileId_part: { fileId, part } },
    select: { type: true, size: true },
  })
  return row ?? undefined
}

/** The encrypted bytes of a part, a row at a time. */
export async function* readPart(fileId: FileId, part: PartName): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; seq++) {
    const row = await db().fileChunk.findUnique({
      where: { fileId_part_seq: { fileId, part, seq } },
      select: { bytes: true },
    })
    if (!row) return
    yield row.bytes
  }
}

async function* inRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
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
