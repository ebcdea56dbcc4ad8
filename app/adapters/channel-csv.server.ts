import { CsvError, parse } from 'csv-parse/sync'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** More rows than an export of a month has. */
const MOST_ROWS = 5_000

/** A row of an export of another system, with the line it stands in. */
export type ChannelCsvRow = { line: number; cells: readonly string[] }

/** Reads an export of another system: comma or semicolon, quoted as spreadsheets do. */
export function readChannelCsv(
  bytes: Uint8Array,
): Result<ChannelCsvRow[], { code: 'not-a-table' | 'empty' | 'too-many-rows' }> {
  const text = new TextDecoder('utf-8').decode(bytes)
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  try {
    const rows = parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, info: true })
    const read = (rows as unknown as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      line: info.lines,
      cells: record,
    }))
    if (read.length < 2) return refuse({ code: 'empty' })
    return read.length > MOST_ROWS ? refuse({ code: 'too-many-rows' }) : accept(read)
  } catch (error) {
    if (error instanceof CsvError) return refuse({ code: 'not-a-table' })
    throw error
  }
}
