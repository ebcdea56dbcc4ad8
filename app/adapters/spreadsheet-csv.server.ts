import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import type { Encoding } from './spreadsheet-file.server.ts'
import type { TableRow } from './spreadsheet-table.server.ts'

/** A row longer than this is a quote that nobody closed, and swallowed the rows after it. */
const LONGEST_ROW = 65_536

/** Rows that are read anew one by one; a file with more of them is not a table with mistakes, and is read on as it is. */
const MOST_BROKEN = 200

/** Where reading is, and how it goes on after a row with a quote that nobody closed. */
type Place = { next: number; isBroken: boolean; broken: number; width: number }

/**
 * Reads a CSV as a stream. Where a quote is not closed, only its own row is told as broken: reading goes on with the
 * line after it. Such a row is too long, or runs over several lines and has not as many cells as the first one.
 */
export async function* readCsv(
  path: string,
  encoding: Encoding,
  progress: (bytes: number) => void,
): AsyncGenerator<TableRow, undefined> {
  const delimiter = await delimiterOf(path, encoding)
  const place: Place = { next: 1, isBroken: true, broken: 0, width: 0 }
  while (place.isBroken) {
    place.isBroken = false
    yield* rowsUpToBroken(path, { encoding, delimiter, from: place.next, progress }, place)
  }
}

async function* rowsUpToBroken(path: string, reading: Reading, place: Place): AsyncGenerator<TableRow, undefined> {
  const rows = rowsFrom(path, reading)
  for (let row = await nextOf(rows); row !== 'end'; row = await nextOf(rows)) {
    if (row === 'broken' || swallowsOthers(row, place)) {
      place.isBroken = true
      place.broken++
      yield { line: place.next++, broken: 'quote-not-closed' }
      return
    }
    place.width ||= row.cells.length
    place.next = row.end + 1
    if (!isBlank(row.cells)) yield { line: row.line, cells: row.cells }
  }
}

function swallowsOthers({ line, end, cells }: Parsed, { width, broken }: Place): boolean {
  return end > line && width > 0 && cells.length !== width && broken < MOST_BROKEN
}

async function nextOf(rows: AsyncGenerator<Parsed>): Promise<Parsed | 'end' | 'broken'> {
  try {
    const next = await rows.next()
    return next.done === true ? 'end' : next.value
  } catch (error) {
    if (error instanceof CsvError) return 'broken'
    throw error
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

type Reading = { encoding: Encoding; delimiter: string; from: number; progress: (bytes: number) => void }
type Parsed = { line: number; end: number; cells: string[] }

async function* rowsFrom(path: string, reading: Reading): AsyncGenerator<Parsed> {
  const parser = parse({
    delimiter: reading.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  void feed(parser, textFrom(path, reading))
  let line = reading.from
  for await (const cells of parser as AsyncIterable<string[]>) {
    const end = line + lineBreaksIn(cells)
    yield { line, end, cells }
    line = end + 1
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++
  }
  return breaks
}

async function feed(parser: ReturnType<typeof parse>, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const part of text) await write(parser, part)
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function write(parser: ReturnType<typeof parse>, part: string): Promise<void> {
  if (parser.destroyed || parser.write(part)) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      parser.off('drain', go).off('close', go)
      resolve()
    }
    parser.once('drain', go).once('close', go)
  })
}

/** The text from a line on, without the mark at its beginning. */
async function* textFrom(path: string, reading: Omit<Reading, 'delimiter'>): AsyncGenerator<string> {
  const decoder = new TextDecoder(reading.encoding)
  const skip = lineSkipper(reading.from - 1)
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 16 }) as AsyncIterable<Buffer>) {
    read += chunk.length
    reading.progress(read)
    yield skip(decoder.decode(chunk, { stream: true }))
  }
  yield skip(decoder.decode())
}

function lineSkipper(lines: number): (text: string) => string {
  let left = lines
  return (text) => {
    let from = 0
    for (; left > 0; left--) {
      const end = text.indexOf('\n', from)
      if (end < 0) return ''
      from = end + 1
    }
    return from === 0 ? text : text.slice(from)
  }
}

/** The sign that stands most often outside quotes in the first lines. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  for await (const text of textFrom(path, { encoding, from: 1, progress: () => undefined })) {
    const lines = text
      .replace(/"(?:[^"]|"")*"/g, '')
      .split('\n', 5)
      .join('\n')
    const counts = [',', ';', '\t', '|'].map((sign) => [sign, lines.split(sign).length] as const)
    return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
  }
  return ','
}
