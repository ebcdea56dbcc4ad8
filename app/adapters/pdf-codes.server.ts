import { inflateSync } from 'node:zlib'
import { parseCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'

/** Bounds on a file that may have been made to harm: streams opened, bytes of one, bytes of all. */
const MOST_STREAMS = 3_000
const MOST_OF_ONE = 2_000_000
const MOST_OF_ALL = 24_000_000
/** A document of ours carries one; a file that carries many is there to try them. */
const MOST_CODES = 5

/** How a letter's code is written into its file, so that a changed copy is still known as one of ours. */
export const CODE_KEYWORD = 'ceklembaga-kode:'

const SIGN = '[2-9A-HJKMNP-Z]'
const CODE = new RegExp(`(?:${CODE_KEYWORD}|/cek/)\\s{0,4}(${SIGN}{4}(?:-${SIGN}{4}){2}-${SIGN})`, 'g')
const STREAM = /stream\r?\n/g

/** Does a file begin as a PDF does? Judged by its bytes; name and declared type say nothing. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')
}

/**
 * Codes of ours that a PDF carries in its metadata, links or text, as far as they are legible: as it is, in 16-bit and
 * hexadecimal strings, and in packed streams. Nothing of the file is run or drawn.
 */
export function codesInPdf(bytes: Uint8Array): CheckCode[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Set<CheckCode>()
  collect(file, found)
  let left = MOST_OF_ALL
  for (const stream of packedStreams(file)) {
    if (left <= 0 || found.size >= MOST_CODES) break
    const unpacked = inflated(stream)
    left -= unpacked?.length ?? 0
    if (unpacked) collect(unpacked, found)
  }
  return [...found]
}

function collect(bytes: Buffer, found: Set<CheckCode>): void {
  const text = bytes.toString('latin1')
  const legible = [text, text.replaceAll('\0', ''), hexStrings(text)]
  for (const [, code = ''] of legible.flatMap((one) => [...one.matchAll(CODE)])) {
    const read = parseCheckCode(code)
    if (read.ok && found.size < MOST_CODES) found.add(read.value)
  }
}

/** The strings that are written in hexadecimal, as text. */
function hexStrings(text: string): string {
  const strings = text.match(/<[0-9A-Fa-f]{26,2000}>/g) ?? []
  return strings
    .slice(0, 500)
    .map((hex) => Buffer.from(hex.slice(1, -1), 'hex').toString('latin1').replaceAll('\0', ''))
    .join('\n')
}

function* packedStreams(file: Buffer): Generator<Buffer> {
  const text = file.toString('latin1')
  let opened = 0
  for (const match of text.matchAll(STREAM)) {
    if (++opened > MOST_STREAMS) return
    const from = match.index + match[0].length
    const to = text.indexOf('endstream', from)
    if (to > from) yield file.subarray(from, to)
  }
}

/** What a stream holds, or undefined where it is not packed this way, is damaged, or is larger than anything of ours. */
function inflated(stream: Buffer): Buffer | undefined {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_OF_ONE })
  } catch {
    return undefined
  }
}
