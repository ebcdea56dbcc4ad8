import { readCsv } from './spreadsheet-csv.server.ts'
import { describeFile } from './spreadsheet-file.server.ts'
import type { TableRow } from './spreadsheet-table.server.ts'
import { readXlsx } from './spreadsheet-xlsx.server.ts'

export type Table = {
  sha256: string
  bytes: number
  rows: AsyncIterable<TableRow, undefined>
  /** How many bytes of the file have been read; of a workbook all at once. */
  bytesRead: () => number
}

/** Opens a CSV (comma, semicolon, tab, pipe; UTF-8, UTF-16, Windows-1252) or the first sheet of an XLSX. */
export async function openTable(path: string): Promise<Table> {
  const file = await describeFile(path)
  if (file.kind === 'xlsx') {
    return { sha256: file.sha256, bytes: file.bytes, rows: readXlsx(path), bytesRead: () => file.bytes }
  }
  let bytes = 0
  const rows = readCsv(path, file.encoding, (read) => (bytes = read))
  return { sha256: file.sha256, bytes: file.bytes, rows, bytesRead: () => bytes }
}
