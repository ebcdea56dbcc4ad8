import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { UnreadableFile } from './spreadsheet-table.server.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'
export type TableFile =
  { kind: 'csv'; encoding: Encoding; sha256: string; bytes: number } | { kind: 'xlsx'; sha256: string; bytes: number }

const LIMIT_MB = 512

/** What a file is, by its bytes and not its name; with the hash it is known by in the ledger. */
export async function describeFile(path: string): Promise<TableFile> {
  const bytes = await sizeOf(path)
  const start = await firstBytes(path)
  const { sha256, isUtf8 } = await readThrough(path)
  if (start.subarray(0, 4).equals(ZIP)) return { kind: 'xlsx', sha256, bytes }
  if (start.subarray(0, 8).equals(COMPOUND)) throw new UnreadableFile({ code: 'locked' })
  if (start.subarray(0, 2).equals(UTF16)) return { kind: 'csv', encoding: 'utf-16le', sha256, bytes }
  const isOther = start.includes(0) || start.subarray(0, 5).equals(PDF)
  if (isOther) throw new UnreadableFile({ code: 'not-a-table' })
  return { kind: 'csv', encoding: isUtf8 ? 'utf-8' : 'windows-1252', sha256, bytes }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new UnreadableFile({ code: 'not-found' })
  if (found.size === 0) throw new UnreadableFile({ code: 'empty' })
  if (found.size > LIMIT_MB * 2 ** 20) throw new UnreadableFile({ code: 'too-large', limitMb: LIMIT_MB })
  return found.size
}

const ZIP = Buffer.from([0x50, 0x4b, 3, 4])
/** The compound file of older Office programs (MS-CFB): an .xls, or a workbook under a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const PDF = Buffer.from('%PDF-')
const UTF16 = Buffer.from([0xff, 0xfe])

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function readThrough(path: string): Promise<{ sha256: string; isUtf8: boolean }> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    isUtf8 &&= decodes(decoder, chunk)
  }
  return { sha256: hash.digest('hex'), isUtf8: isUtf8 && decodes(decoder) }
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
