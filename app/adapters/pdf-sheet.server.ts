import { drawLine, layOut, lineHeight, type Doc, type Line } from './pdf-text.server.ts'
import type { Run } from '#app/domain/letters/letter-content.ts'

/** Points of 1/72 inch in a millimetre. */
export const MM = 72 / 25.4

/** A4 with the margins of design.md 11 (15, 20, 18, 25 mm), in points. */
export const A4 = { width: 210 * MM, height: 297 * MM }
export const MARGIN = { top: 15 * MM, right: 20 * MM, bottom: 18 * MM, left: 25 * MM }
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right
/** Height of the footer: a rule and two lines. */
const FOOTER = 10 * MM
const FLOOR = A4.height - MARGIN.bottom - FOOTER

export type Element = ReturnType<Doc['struct']>
export type Aligned = 'left' | 'centre'

/** A document being filled from top to bottom: where the pen is, and the element everything is read in. */
export type Sheet = { doc: Doc; root: Element; y: number; onNewPage: () => void }

/** Room left on the page, in points. */
function roomOn(sheet: Sheet): number {
  return FLOOR - sheet.y
}

/** The most a page can hold, for what must not be cut. */
export const PAGE_ROOM = FLOOR - MARGIN.top

/** Goes to the next page unless `height` still fits on this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (height > roomOn(sheet) && sheet.y > MARGIN.top) newPage(sheet)
}

function newPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = MARGIN.top
  sheet.onNewPage()
}

/** Draws what is no part of the text: rules, boxes, marks. A reader passes over it. */
export function asArtifact(doc: Doc, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Adds an element to another and draws into it. */
export function within(doc: Doc, parent: Element, kind: { type: string; options?: object }): Element {
  const element = doc.struct(kind.type, kind.options ?? {})
  parent.add(element)
  return element
}

/** A paragraph or heading from the left margin or centred; goes over to the next page line by line. */
export function drawParagraph(
  sheet: Sheet,
  runs: readonly Run[],
  style: { size: number; tag?: string; align?: Aligned; underline?: boolean },
): void {
  const element = within(sheet.doc, sheet.root, { type: style.tag ?? 'P' })
  const height = lineHeight(style.size)
  for (const line of layOut(sheet.doc, runs, { size: style.size, width: TEXT_WIDTH })) {
    keepTogether(sheet, height)
    const x = MARGIN.left + (style.align === 'centre' ? (TEXT_WIDTH - visibleWidth(line)) / 2 : 0)
    element.add(() => {
      drawLine(sheet.doc, line, { x, y: sheet.y, size: style.size })
    })
    if (style.underline) underline(sheet, line, { x, size: style.size })
    sheet.y += height
  }
  element.end()
}

/** Lines of a block at a place of its own. */
export function drawLines(doc: Doc, lines: readonly Line[], at: { x: number; y: number; size: number }): void {
  const height = lineHeight(at.size)
  for (const [index, line] of lines.entries()) drawLine(doc, line, { ...at, y: at.y + index * height })
}

/** The width of a line without the space at its end. */
export function visibleWidth(line: Line): number {
  const last = line.pieces.at(-1)
  if (!last?.text.endsWith(' ')) return line.width
  return line.width - last.width / Math.max(last.text.length, 1)
}

function underline(sheet: Sheet, line: Line, { x, size }: { x: number; size: number }): void {
  const y = sheet.y + size * 1.16
  asArtifact(sheet.doc, 'Layout', () => {
    sheet.doc
      .lineWidth(size / 14)
      .moveTo(x, y)
      .lineTo(x + visibleWidth(line), y)
      .stroke('#000')
  })
}
