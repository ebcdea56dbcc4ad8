import { open, type FileHandle } from 'node:fs/promises'
import { readRows } from './spreadsheet-sheet.server.ts'
import type { TableRow } from './spreadsheet-table.server.ts'
import { readWorkbook } from './spreadsheet-workbook.server.ts'
import { openArchive } from './spreadsheet-zip.server.ts'

export type OpenWorkbook = { rowCount: number; rows: AsyncIterable<TableRow, undefined> }

/**
 * The first sheet of a workbook that is shown and holds anything. It is read to its end once before the first row is
 * given, so that a damaged file is refused before anything is done with it; neither reading keeps more than a row.
 */
export async function openXlsx(path: string, bytes: number): Promise<OpenWorkbook> {
  const { part, rowCount } = await withFile(path, async (file) => {
    const archive = await openArchive(file, bytes)
    const workbook = await readWorkbook(archive)
    for (const part of workbook.sheets) {
      const rowCount = await countOf(readRows(archive, part, workbook))
      if (rowCount > 0) return { part, rowCount }
    }
    return { part: undefined, rowCount: 0 }
  })
  return { rowCount, rows: rowsOf(path, bytes, part) }
}

async function* rowsOf(path: string, bytes: number, part: string | undefined): AsyncGenerator<TableRow, undefined> {
  if (part === undefined) return
  const file = await open(path)
  try {
    const archive = await openArchive(file, bytes)
    yield* readRows(archive, part, await readWorkbook(archive))
  } finally {
    await file.close()
  }
}

async function countOf(rows: AsyncGenerator): Promise<number> {
  let count = 0
  while ((await rows.next()).done !== true) count++
  return count
}

async function withFile<Value>(path: string, work: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
