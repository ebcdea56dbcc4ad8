import type { CopyState, FileId, FileKind, ScanState } from './file.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** What happens to files, in the words of the ledger: by id and hash, never by name or content. */
export type FileEvent =
  | { type: 'file-stored'; file: FileId; kind: FileKind; size: number; sha256: string; scan: ScanState; for: string }
  | { type: 'file-copied'; file: FileId; copy: CopyState; scan: ScanState }
  | { type: 'file-linked'; file: FileId; for: string }
  | { type: 'file-original-opened'; file: FileId; sha256: string }
  | { type: 'file-key-destroyed'; file: FileId; at: Instant }
  | { type: 'file-parts-moved'; to: 'objects' | 'database'; parts: number; first: FileId; last: FileId }
