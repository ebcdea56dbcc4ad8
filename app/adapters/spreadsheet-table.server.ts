/** A row as it stands in a file: its first physical line (of a workbook: its row), and its cells as text. */
export type TableRow = { line: number; cells: readonly string[] } | { line: number; broken: 'quote-not-closed' }

export type FileRefusal =
  | { code: 'not-found' }
  | { code: 'empty' }
  | { code: 'too-large'; limitMb: number }
  | { code: 'too-many-columns'; limit: number }
  | { code: 'locked' }
  | { code: 'not-a-table' }

/** A file that cannot be read as a table, for a reason that its owner can put right. */
export class UnreadableFile extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(`The file cannot be read as a table: ${refusal.code}.`)
    this.name = 'UnreadableFile'
    this.refusal = refusal
  }
}
