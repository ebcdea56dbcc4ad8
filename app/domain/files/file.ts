import { z } from 'zod'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What may be uploaded, by content and not by name. */
export type FileKind = 'PDF' | 'JPEG' | 'PNG' | 'WEBP'

/** 26 signs of base32: 130 bits of chance, so that nobody comes upon a file by trying. */
export const FileId = z
  .string()
  .regex(/^[a-z2-7]{26}$/)
  .brand('FileId')
export type FileId = z.infer<typeof FileId>

/** The limits of issue 3: per file, and per form. */
export const LARGEST_FILE = 10_000_000
export const MOST_FILES = 10

/** More pages, a larger page or a larger picture than any document of an office has. */
export const MOST_PAGES = 200
/** In points of 1/72 inch: 1.76 m; an A0 sheet is 3,371 long. */
export const LONGEST_PAGE = 5_000
export const MOST_PIXELS = 100_000_000

/**
 * What the scanner said of the original. An infected file is refused, so it is no state of a kept one; `UNSCANNED` means
 * that no scanner is configured, `SCAN_FAILED` that it did not answer.
 */
export type ScanState = 'UNSCANNED' | 'CLEAN' | 'SCAN_FAILED'

/** What the copy people see was freed of; the sealed original keeps it. */
export const REMOVALS = ['location', 'device', 'author', 'scripts', 'attachments', 'links', 'form-fields'] as const
export type Removal = (typeof REMOVALS)[number]

/** Why no clean copy can be made of a file, and so no page be drawn. */
export const CLEANING_REFUSALS = [
  'broken',
  'encrypted',
  'too-many-pages',
  'huge-page',
  'too-many-pixels',
  'too-demanding',
] as const
export type CleaningRefusal = (typeof CLEANING_REFUSALS)[number]

/**
 * The copy people see: there, to be made (of a file that was acknowledged before it was looked into), or why there is
 * none. Without one the sealed original is all there is; an infected one is opened by nobody.
 */
export type CopyState = 'READY' | 'WAITING' | 'infected' | CleaningRefusal

/** Why a file is not taken. Each has a sentence in every language. `no-place`: the store of files does not answer. */
export type FileRefusalCode =
  'empty' | 'too-large' | 'heic' | 'unknown-type' | 'two-in-one' | 'infected' | 'no-place' | CleaningRefusal
/** Why a form with files could not be taken at all. */
export type UploadFormCode = 'not-a-form' | 'incomplete' | 'too-large' | 'too-many-files' | 'too-much-text' | 'no-room'

export type FileRefusal = { code: FileRefusalCode; name: string }

/** A file as the pages and other areas know it. */
export type StoredFile = {
  id: FileId
  name: string
  kind: FileKind
  /** Bytes of the original. */
  size: number
  /** Of the original, in hexadecimal. */
  sha256: string
  /** Of a PDF; null for a picture. */
  pages: number | null
  removed: readonly Removal[]
  scan: ScanState
  copy: CopyState
  agencyNo: AgencyNo | null
  uploadedBy: string
  uploadedAt: Instant
  /** Its key is gone: nobody can read it any more. */
  destroyedAt: Instant | null
}

/** An upload as it was received: not yet looked into, in a place of its own until it is stored or let go. */
export type ReceivedFile = {
  /** The field of the form it came in. */
  field: string
  name: string
  size: number
  sha256: string
  /** The first and last bytes, by which its type is decided. */
  head: Uint8Array
  tail: Uint8Array
  /** Longer than `LARGEST_FILE`: only the beginning was kept. */
  truncated: boolean
  /** Its bytes from the start, as often as asked. */
  open: () => AsyncIterable<Uint8Array>
  /** Lets it go. More than once does no harm. */
  discard: () => void
}
