import type { Duplicate } from './register-view.ts'
import type { RowErrorCode, RowIssue, RowNoteCode } from './row.ts'

/** What an import did, or would do: figures, and what is to be said of single rows. */
export type ImportReport = {
  /** The run that was kept; null where nothing was written. */
  runId: number | null
  rows: number
  created: number
  updated: number
  unchanged: number
  errors: RowIssue<RowErrorCode | 'quote-not-closed'>[]
  skipped: RowIssue<RowNoteCode>[]
  notes: RowIssue<RowNoteCode | 'row-repeated'>[]
  duplicates: Duplicate[]
  /** Field to header. */
  mapping: Readonly<Record<string, string>>
  headers: readonly string[]
  /** What becomes of the first rows that can enter. */
  outcomes: RowOutcome[]
}

type RowOutcome = { line: number; name: string; type: string; outcome: 'created' | 'updated' | 'unchanged' }
