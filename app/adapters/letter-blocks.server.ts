import { drawMark } from './letter-marks.server.ts'
import {
  asArtifact,
  drawLines,
  drawParagraph,
  keepTogether,
  MARGIN,
  MM,
  PAGE_ROOM,
  TEXT_WIDTH,
  within,
  type Element,
  type Sheet,
} from './pdf-sheet.server.ts'
import { boldRun, layOut, lineHeight, plainRun, type Line } from './pdf-text.server.ts'
import type { Block } from '#app/domain/letters/letter-content.ts'

const BODY = 11
const TABLE = 10.5
const GAP = 2.5 * MM
const CELL = { x: 2 * MM, y: MM }

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
type Row = { cells: Line[][]; height: number }
type Table = { element: Element; edges: number[] }

/** Draws one block of a letter and leaves a gap below it. */
export function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      drawParagraph(sheet, block.runs, { size: BODY })
      break
    case 'facts':
      drawFacts(sheet, block.rows, { left: MARGIN.left, labelWidth: 42 * MM })
      break
    case 'status':
      drawStatus(sheet, block)
      break
    case 'table':
      drawTable(sheet, block)
      break
  }
  sheet.y += GAP
}

/** The height of a paragraph with the gap below it; of other blocks, which keep themselves together, nothing. */
export function blockHeight({ doc }: Sheet, block: Block): number {
  if (block.kind !== 'paragraph') return 0
  return layOut(doc, block.runs, { size: BODY, width: TEXT_WIDTH }).length * lineHeight(BODY) + GAP
}

/** Label, colon, value: a list, each item read as "label: value". */
export function drawFacts(
  sheet: Sheet,
  rows: readonly { label: string; value: string }[],
  { left, labelWidth }: { left: number; labelWidth: number },
): void {
  const { doc } = sheet
  const width = TEXT_WIDTH + MARGIN.left - left - labelWidth
  const list = within(doc, sheet.root, { type: 'L' })
  for (const { label, value } of rows) {
    const lines = layOut(doc, [plainRun(`: ${value}`)], { size: BODY, width })
    keepTogether(sheet, Math.min(lines.length * lineHeight(BODY), PAGE_ROOM))
    const item = within(doc, list, { type: 'LI' })
    const at = { y: sheet.y, size: BODY }
    within(doc, item, { type: 'Lbl' }).add(() => {
      drawLines(doc, layOut(doc, [plainRun(label)], { size: BODY, width: labelWidth }), { ...at, x: left })
    })
    within(doc, item, { type: 'LBody' }).add(() => {
      drawLines(doc, lines, { ...at, x: left + labelWidth })
    })
    sheet.y += lines.length * lineHeight(BODY)
  }
  list.end()
}

/** The status in a box: its mark (an artifact: the word says the same), the word, the sentence. */
function drawStatus(sheet: Sheet, block: Of<'status'>): void {
  const { doc } = sheet
  const inner = { x: MARGIN.left + 19 * MM, width: TEXT_WIDTH - 23 * MM }
  const word = layOut(doc, [boldRun(block.word)], { size: 13, width: inner.width })
  const said = block.sentence === '' ? [] : [plainRun(block.sentence)]
  const sentence = said.flatMap((run) => layOut(doc, [run], { size: BODY, width: inner.width }))
  const textHeight = word.length * lineHeight(13) + sentence.length * lineHeight(BODY)
  const height = Math.max(textHeight, 11 * MM) + 6 * MM
  keepTogether(sheet, height)
  const { y } = sheet
  asArtifact(doc, 'Layout', () => {
    doc.lineWidth(1.1).rect(MARGIN.left, y, TEXT_WIDTH, height).stroke('#000')
    drawMark(doc, block.mark, { x: MARGIN.left + 4 * MM, y: y + (height - 11 * MM) / 2, size: 11 * MM })
  })
  const top = y + (height - textHeight) / 2
  within(doc, sheet.root, { type: 'P' }).add(() => {
    drawLines(doc, word, { x: inner.x, y: top, size: 13 })
  })
  if (sentence.length > 0)
    within(doc, sheet.root, { type: 'P' }).add(() => {
      drawLines(doc, sentence, { x: inner.x, y: top + word.length * lineHeight(13), size: BODY })
    })
  sheet.y += height
}

/** A table whose head is repeated on each page it reaches; a row is never cut. */
function drawTable(sheet: Sheet, block: Of<'table'>): void {
  const element = within(sheet.doc, sheet.root, { type: 'Table' })
  const table = { element, edges: edgesOf(block.widths) }
  const head = rowOf(sheet, block.head, { edges: table.edges, bold: true })
  const rows = block.rows.map((cells) => rowOf(sheet, cells, { edges: table.edges, bold: false }))
  keepTogether(sheet, head.height + (rows[0]?.height ?? 0))
  drawRow(sheet, head, { table, kind: 'TH' })
  for (const row of rows) {
    const before = sheet.y
    keepTogether(sheet, row.height)
    if (sheet.y < before) drawRepeatedHead(sheet, head, table)
    drawRow(sheet, row, { table, kind: 'TD' })
  }
  element.end()
}

function edgesOf(widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.reduce<number[]>(
    (edges, width) => [...edges, (edges.at(-1) ?? 0) + (width / whole) * TEXT_WIDTH],
    [MARGIN.left],
  )
}

function rowOf(sheet: Sheet, cells: readonly string[], { edges, bold }: { edges: number[]; bold: boolean }): Row {
  const most = Math.floor((PAGE_ROOM - 20 * MM) / lineHeight(TABLE))
  const laid = cells.map((text, index) => {
    const width = (edges[index + 1] ?? 0) - (edges[index] ?? 0) - 2 * CELL.x
    return layOut(sheet.doc, [bold ? boldRun(text) : plainRun(text)], { size: TABLE, width }).slice(0, most)
  })
  const lines = Math.max(...laid.map((cell) => cell.length))
  return { cells: laid, height: lines * lineHeight(TABLE) + 2 * CELL.y }
}

function drawRow(sheet: Sheet, row: Row, { table, kind }: { table: Table; kind: 'TH' | 'TD' }): void {
  const { doc, y } = sheet
  asArtifact(doc, 'Layout', () => {
    drawBorders(sheet, row, table.edges)
  })
  const element = within(doc, table.element, { type: 'TR' })
  for (const [index, lines] of row.cells.entries()) {
    const options = kind === 'TH' ? { scope: 'Column' } : {}
    within(doc, element, { type: kind, options }).add(() => {
      drawLines(doc, lines, { x: (table.edges[index] ?? 0) + CELL.x, y: y + CELL.y, size: TABLE })
    })
  }
  sheet.y += row.height
}

/** The head on a further page, for the eye: a reader was told it with the table. */
function drawRepeatedHead(sheet: Sheet, head: Row, { edges }: Table): void {
  asArtifact(sheet.doc, 'Pagination', () => {
    drawBorders(sheet, head, edges)
    for (const [index, lines] of head.cells.entries()) {
      drawLines(sheet.doc, lines, { x: (edges[index] ?? 0) + CELL.x, y: sheet.y + CELL.y, size: TABLE })
    }
  })
  sheet.y += head.height
}

function drawBorders(sheet: Sheet, row: Row, edges: readonly number[]): void {
  sheet.doc.lineWidth(0.75)
  for (const [index, left] of edges.slice(0, -1).entries()) {
    sheet.doc.rect(left, sheet.y, (edges[index + 1] ?? 0) - left, row.height)
  }
  sheet.doc.stroke('#000')
}
