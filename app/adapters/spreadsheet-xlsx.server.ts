import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { UnreadableFile, type TableRow } from './spreadsheet-table.server.ts'

/** A workbook is unpacked in memory: 100,000 rows of agencies take some 60 MB. */
const UNPACKED_LIMIT_MB = 200
const MAX_PARTS = 2_000

/** The first sheet of a workbook, each cell as the text a person sees; a formula is its last result. */
export async function* readXlsx(path: string): AsyncGenerator<TableRow, undefined> {
  const bytes = await readFile(path)
  refuseBombs(bytes)
  const rows = await readSheet(bytes, { trim: false }).catch(() => {
    throw new UnreadableFile({ code: 'not-a-table' })
  })
  for (const [index, row] of rows.entries()) {
    const cells = row.map(textOf)
    if (cells.some((cell) => cell !== '')) yield { line: index + 1, cells }
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
}

/** Unpacks every part once and counts: what the archive says of its own size is not believed. */
function refuseBombs(bytes: Buffer): void {
  let left = UNPACKED_LIMIT_MB * 2 ** 20
  for (const { from, size, method } of partsOf(bytes)) {
    const packed = bytes.subarray(from, from + size)
    left -= method === 8 ? unpackedSize(packed, left) : size
    if (left < 0) throw new UnreadableFile({ code: 'too-large', limitMb: UNPACKED_LIMIT_MB })
  }
}

function unpackedSize(packed: Buffer, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }).length
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(isTooLarge ? { code: 'too-large', limitMb: UNPACKED_LIMIT_MB } : { code: 'not-a-table' })
  }
}

/** The parts of an archive by its central directory (PKWARE APPNOTE 4.3.12, 4.3.16). */
function partsOf(bytes: Buffer): { from: number; size: number; method: number }[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length) throw new UnreadableFile({ code: 'not-a-table' })
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_PARTS) throw new UnreadableFile({ code: 'too-large', limitMb: UNPACKED_LIMIT_MB })
  const parts = []
  let at = bytes.readUInt32LE(end + 16)
  for (let part = 0; part < count; part++) {
    if (at + 46 > bytes.length) throw new UnreadableFile({ code: 'not-a-table' })
    const local = bytes.readUInt32LE(at + 42)
    if (local + 30 > bytes.length) throw new UnreadableFile({ code: 'not-a-table' })
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    parts.push({ from, size: bytes.readUInt32LE(at + 20), method: bytes.readUInt16LE(at + 10) })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
