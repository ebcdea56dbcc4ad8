import { numberText, unescapeText } from './spreadsheet-cell.server.ts'
import { UnreadableFile } from './spreadsheet-table.server.ts'
import type { Workbook } from './spreadsheet-workbook.server.ts'
import { walkXml, type Attributes, type XmlHandlers } from './spreadsheet-xml.server.ts'
import type { Archive } from './spreadsheet-zip.server.ts'

export type SheetRow = { line: number; cells: string[] }

/** The most rows a spreadsheet program knows; and more columns than any list of agencies has. */
const LAST_ROW = 1_048_576
const MOST_COLUMNS = 1_000

/** More than a spreadsheet program lets anybody type into a cell; the rest of such a text is not read. */
const LONGEST_TEXT = 40_000

type Cell = { column: number; type: string; style: number; text: string }
type Place = { line: number; row: string[]; cell: Cell | undefined; isText: boolean; isSound: boolean }

/** The rows of a sheet that hold anything, each cell as the text a person sees; a formula is its last result. */
export async function* readRows(archive: Archive, part: string, workbook: Workbook): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = []
  const walk = walkXml(
    archive.text(part),
    handlersFor(workbook, (row) => ready.push(row)),
  )
  for (let piece = await walk.next(); piece.done !== true; piece = await walk.next()) yield* ready.splice(0)
}

function handlersFor(workbook: Workbook, done: (row: SheetRow) => void): XmlHandlers {
  const place: Place = { line: 0, row: [], cell: undefined, isText: false, isSound: false }
  return {
    open: (name, attribute) => {
      if (name === 'row') beginRow(place, attribute)
      else if (name === 'c') place.cell = cellAt(attribute, place.row.length + 1)
      else if (name === 'rPh') place.isSound = true
      else if (name === 'v' || name === 't') place.isText = !place.isSound
    },
    text: (text) => {
      if (place.isText && place.cell && place.cell.text.length < LONGEST_TEXT) place.cell.text += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') place.isText = false
      else if (name === 'rPh') place.isSound = false
      else if (name === 'c') endCell(place, workbook)
      else if (name === 'row' && place.row.length > 0) done({ line: place.line, cells: place.row })
    },
  }
}

function beginRow(place: Place, attribute: Attributes): void {
  const line = Number(attribute('r') ?? place.line + 1)
  const isNext = Number.isInteger(line) && line > place.line && line <= LAST_ROW
  if (!isNext) throw new UnreadableFile({ code: 'not-a-table' })
  place.line = line
  place.row = []
}

function cellAt(attribute: Attributes, next: number): Cell {
  return {
    column: columnOf(attribute('r')) ?? next,
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? 0),
    text: '',
  }
}

/** "C7" is column 3. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  if (letters === undefined) return undefined
  return letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function endCell(place: Place, workbook: Workbook): void {
  const text = place.cell ? textOf(place.cell, workbook) : ''
  const column = place.cell?.column ?? 0
  place.cell = undefined
  if (text === '') return
  if (column > MOST_COLUMNS) throw new UnreadableFile({ code: 'too-many-columns', limit: MOST_COLUMNS })
  while (place.row.length < column) place.row.push('')
  place.row[column - 1] = text
}

/** ECMA-376 18.18.11; what a formula failed to give (`e`) is nothing. */
function textOf({ type, style, text }: Cell, { strings, formats, epoch }: Workbook): string {
  if (type === 'n') return numberText(text, formats[style] ?? { kind: 'plain' }, epoch)
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'd') return text.slice(0, 10)
  return WORDS[`${type} ${text}`] ?? (type === 'e' ? '' : unescapeText(text))
}

const WORDS: Readonly<Record<string, string>> = { 'b 1': 'TRUE', 'b 0': 'FALSE' }
