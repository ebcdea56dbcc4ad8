import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

type Table = { tag: Buffer; checksum: number; bytes: Buffer }

/**
 * Unpacks a WOFF 1.0 font into the plain font it holds (W3C WOFF, section 3). fontkit would unpack the outlines again
 * for every glyph of every document, which was four fifths of the work of printing a letter.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, WOFF_HEADER + index * WOFF_ENTRY))
  const directory = directoryOf(woff.readUInt32BE(4), tables)
  return Buffer.concat([directory, ...tables.flatMap(({ bytes }) => [bytes, padding(bytes.length)])])
}

function tableAt(woff: Buffer, at: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number]
  const stored = woff.subarray(offset, offset + packed)
  const bytes = packed < length ? inflateSync(stored) : Buffer.from(stored)
  if (bytes.length !== length) throw new Error('A table of a WOFF font is damaged.')
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes }
}

function directoryOf(flavour: number, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(SFNT_HEADER + tables.length * SFNT_ENTRY)
  const power = Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(flavour, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  let offset = directory.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY
    tag.copy(directory, at)
    directory.writeUInt32BE(checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    offset += bytes.length + padding(bytes.length).length
  }
  return directory
}

/** Every table begins on a multiple of four. */
function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4)
}
