import { LARGEST_FILE, type FileKind, type FileRefusalCode, type ReceivedFile } from './file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** How many bytes of the beginning and of the end are looked at; a ZIP may say its last word in 65,557. */
export const HEAD_BYTES = 1_100
export const TAIL_BYTES = 66_000

/** Readers of PDF look for its mark in the first 1,024 bytes: a picture that carries one there is two files in one. */
const PDF_MARK = '%PDF-'
const PDF_MARK_WITHIN = 1_024
/** What may follow the last %%EOF: line ends and the padding of some printers. */
const AFTER_END = 2_048

const HEIC_BRANDS: ReadonlySet<string> = new Set([
  ...['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1', 'avif', 'avis'],
])

/**
 * Decides by its bytes what a file is, and refuses what cannot be one of the four kinds or is also something else (a
 * picture that is a PDF, anything that is a ZIP as well). Whether it can be read to its end is for those who read it.
 */
export function kindOfContent(
  file: Pick<ReceivedFile, 'size' | 'head' | 'tail' | 'truncated'>,
): Result<FileKind, FileRefusalCode> {
  if (file.truncated || file.size > LARGEST_FILE) return refuse('too-large')
  if (file.size === 0) return refuse('empty')
  const kind = kindOfHead(file.head)
  if (kind === 'HEIC') return refuse('heic')
  if (kind === undefined) return refuse('unknown-type')
  return isAlsoAnother(kind, file) ? refuse('two-in-one') : accept(kind)
}

function kindOfHead(head: Uint8Array): FileKind | 'HEIC' | undefined {
  const start = textOf(head.subarray(0, 16))
  if (start.startsWith(PDF_MARK)) return 'PDF'
  if (start.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'WEBP'
  if (start.slice(4, 8) === 'ftyp' && HEIC_BRANDS.has(start.slice(8, 12))) return 'HEIC'
  return undefined
}

function isAlsoAnother(kind: FileKind, { head, tail, size }: Pick<ReceivedFile, 'head' | 'tail' | 'size'>): boolean {
  if (endsAsZip(tail)) return true
  if (kind === 'PDF') return goesOnAfterItsEnd(tail, size)
  return textOf(head.subarray(0, PDF_MARK_WITHIN)).includes(PDF_MARK)
}

/** The end of a ZIP names the length of what follows it: where that fits to the byte, the file is one. */
function endsAsZip(tail: Uint8Array): boolean {
  const text = textOf(tail)
  for (let at = text.lastIndexOf('PK\x05\x06'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('PK\x05\x06', at - 1)) {
    const commentLength = (tail[at + 20] ?? 0) + (tail[at + 21] ?? 0) * 256
    if (at + 22 + commentLength === tail.length) return true
  }
  return false
}

function goesOnAfterItsEnd(tail: Uint8Array, size: number): boolean {
  const end = textOf(tail).lastIndexOf('%%EOF')
  // Without an end it is cut off or broken, which its reader says better.
  return end >= 0 && tail.length - end > AFTER_END && size > AFTER_END
}

/** One sign for each byte. */
function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
