import { readCsv } from './spreadsheet-csv.server.ts'
import { describeFile } from './spreadsheet-file.server.ts'
import type { TableRow } from './spreadsheet-table.server.ts'
import { openXlsx } from './spreadsheet-xlsx.server.ts'

export type Table = {
  sha256: string
  bytes: number
  rows: AsyncIterable<TableRow, undefined>
  /** How many bytes of the file have been read; of a workbook by its rows. */
  bytesRead: () => number
}

/** Opens a CSV (comma, semicolon, tab, pipe; UTF-8, UTF-16, Windows-1252) or the first filled sheet of an XLSX. */
export async function openTable(path: string): Promise<Table> {
  const file = await describeFile(path)
  if (file.kind === 'xlsx') {
    const { rows, rowCount } = await openXlsx(path, file.bytes)
    return { sha256: file.sha256, bytes: file.bytes, ...countedRows(rows, file.bytes / rowCount) }
  }
  let bytes = 0
  const rows = readCsv(path, file.encoding, (read) => (bytes = read))
  return { sha256: file.sha256, bytes: file.bytes, rows, bytesRead: () => bytes }
}

function countedRows(rows: AsyncIterable<TableRow, undefined>, bytesPerRow: number): Pick<Table, 'rows' | 'bytesRead'> {
  let count = 0
  return {
    bytesRead: () => Math.round(count * bytesPerRow),
    rows: (async function* (): AsyncGenerator<TableRow, undefined> {
      for await (const row of rows) {
        count++
        yield row
      }
    })(),
  }
}
