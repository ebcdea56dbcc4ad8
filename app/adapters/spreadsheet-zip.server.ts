import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { UnreadableFile } from './spreadsheet-table.server.ts'

/** An archive whose parts are unpacked while they are read; what it says of its own sizes is not believed. */
export type Archive = {
  has: (name: string) => boolean
  /** The text of a part, piece by piece. */
  text: (name: string) => AsyncGenerator<string>
}

type Part = { header: number; size: number; method: number; isEncrypted: boolean }

/** What may be unpacked of one part: 100,000 rows of agencies take some 60 MB. */
const UNPACKED_LIMIT_MB = 200
const MOST_PARTS = 2_000
const END_RECORD = 22
const LONGEST_COMMENT = 65_535
const MOST_DIRECTORY = 1_000_000

/** Finds the parts of an archive by its central directory (PKWARE APPNOTE 4.3.12, 4.3.16), the one place that counts. */
export async function openArchive(file: FileHandle, bytes: number): Promise<Archive> {
  const parts = partsIn(await directoryOf(file, bytes))
  return {
    has: (name) => parts.has(name),
    text: async function* (name) {
      const part = parts.get(name)
      if (!part) throw new UnreadableFile({ code: 'not-a-table' })
      if (part.isEncrypted) throw new UnreadableFile({ code: 'locked' })
      yield* textOf(file, part)
    },
  }
}

async function directoryOf(file: FileHandle, bytes: number): Promise<Buffer> {
  const tail = await bytesAt(file, Math.max(0, bytes - END_RECORD - LONGEST_COMMENT), bytes)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + END_RECORD > tail.length) throw new UnreadableFile({ code: 'not-a-table' })
  const size = tail.readUInt32LE(end + 12)
  const from = tail.readUInt32LE(end + 16)
  const isTooLarge = tail.readUInt16LE(end + 10) > MOST_PARTS || size > MOST_DIRECTORY
  if (isTooLarge) throw new UnreadableFile({ code: 'too-large', limitMb: UNPACKED_LIMIT_MB })
  return bytesAt(file, from, from + size)
}

function partsIn(directory: Buffer): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    parts.set(directory.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'), {
      header: directory.readUInt32LE(at + 42),
      size: directory.readUInt32LE(at + 20),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + name + extra + comment
  }
  return parts
}

async function* textOf(file: FileHandle, part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of limited(await unpacked(file, part))) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile({ code: 'not-a-table' })
  }
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = UNPACKED_LIMIT_MB * 2 ** 20
  for await (const chunk of chunks) {
    left -= chunk.length
    if (left < 0) throw new UnreadableFile({ code: 'too-large', limitMb: UNPACKED_LIMIT_MB })
    yield chunk
  }
}

async function unpacked(file: FileHandle, { header, size, method }: Part): Promise<AsyncIterable<Buffer>> {
  const local = await bytesAt(file, header, header + 30)
  if (local.length < 30 || (method !== 0 && method !== 8)) throw new UnreadableFile({ code: 'not-a-table' })
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (size === 0) return emptyPart()
  const packed = file.createReadStream({ start, end: start + size - 1, autoClose: false, highWaterMark: 2 ** 16 })
  if (method === 0) return packed
  return pipeline(packed, createInflateRaw({ chunkSize: 2 ** 16 }), () => undefined) // an error is thrown to its reader
}

async function* emptyPart(): AsyncGenerator<Buffer> {
  // nothing in it
}

async function bytesAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}
