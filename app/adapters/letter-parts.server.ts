import { blockHeight, drawBlock } from './letter-blocks.server.ts'
import { drawEmblemPlace } from './letter-marks.server.ts'
import { drawLinkedColumn, drawLinkedQr, linkIn, QR } from './pdf-seal.server.ts'
import {
  A4,
  asArtifact,
  drawLines,
  drawParagraph,
  keepTogether,
  MARGIN,
  MM,
  TEXT_WIDTH,
  visibleWidth,
  within,
  type Sheet,
} from './pdf-sheet.server.ts'
import { boldRun, drawLine, layOut, lineHeight, plainRun, type Line } from './pdf-text.server.ts'
import type { PrintedLetter, Run } from '#app/domain/letters/letter-content.ts'

const EMBLEM = { width: 20 * MM, height: 24 * MM }
const FOOTER_SIZE = 8.5
const SIGNATURE_WIDTH = 78 * MM
const BOX_HEIGHT = 17 * MM

/** Kop: place of the emblem, the office, its address, a double line (domain.md 6.2, design.md 11). */
export function drawLetterhead(sheet: Sheet, { letterhead, seal }: PrintedLetter): void {
  const { doc } = sheet
  const top = sheet.y
  const emblem = within(doc, sheet.root, {
    type: 'Figure',
    options: {
      alt: letterhead.emblem,
      bbox: [MARGIN.left, top, MARGIN.left + EMBLEM.width, top + EMBLEM.height],
    },
  })
  emblem.add(() => {
    drawEmblemPlace(doc, { x: MARGIN.left, y: top, width: EMBLEM.width })
  })
  emblem.end()
  const lines = [
    { runs: [plainRun(letterhead.government)], size: 13 },
    { runs: [boldRun(letterhead.office)], size: 17 },
    ...letterhead.address.map((line) => ({ runs: [plainRun(line)], size: 9 })),
  ]
  const { host, origin } = new URL(seal.url)
  for (const line of lines) drawHeadLine(sheet, line, { host, url: origin })
  sheet.y = Math.max(sheet.y, top + EMBLEM.height) + 3 * MM
  drawDoubleLine(sheet)
}

/** The title of the letter and its number, centred. */
export function drawHeading(sheet: Sheet, { heading, number }: PrintedLetter): void {
  sheet.y += 5 * MM
  drawParagraph(sheet, [boldRun(heading)], { size: 13, tag: 'H1', align: 'centre', underline: true })
  const note: Run[] = number.note ? [{ text: ` ${number.note}`, bold: false, italic: true }] : []
  drawParagraph(sheet, [plainRun(number.text), ...note], { size: 11, align: 'centre' })
  sheet.y += 4 * MM
}

/**
 * The last block of the text, below it the seal (QR and what it leads to) at the left and place, date and signature at
 * the right. None of them is parted: nobody signs a page without text.
 */
export function drawClosing(sheet: Sheet, letter: PrintedLetter): void {
  const last = letter.body.at(-1)
  const height = signatureHeight(letter)
  keepTogether(sheet, height + (last ? blockHeight(sheet, last) : 0))
  if (last) drawBlock(sheet, last)
  const top = sheet.y
  drawSignature(sheet, letter, top)
  drawSeal(sheet, letter, top + height - QR - 2 * MM)
  sheet.y = top + height
}

/** The rule, the sentence and the number of the sheet at the foot of every page, when all pages are there. */
export function drawFooter(sheet: Sheet, letter: PrintedLetter): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    const number = letter.sheet.replace('{n}', String(page + 1)).replace('{of}', String(count))
    const y = A4.height - MARGIN.bottom - 2 * lineHeight(FOOTER_SIZE)
    asArtifact(doc, 'Pagination', () => {
      doc
        .lineWidth(0.75)
        .moveTo(MARGIN.left, y)
        .lineTo(A4.width - MARGIN.right, y)
        .stroke('#000')
    })
    const draw = () => {
      drawLines(doc, footerLines(sheet, letter.footer, number), { x: MARGIN.left, y: y + 2 * MM, size: FOOTER_SIZE })
    }
    if (page < count - 1) asArtifact(doc, 'Pagination', draw)
    else within(doc, sheet.root, { type: 'P' }).add(draw)
  }
}

/** The number of the sheet after the sentence, or below it where the line would part it. */
function footerLines({ doc }: Sheet, sentence: string, number: string): Line[] {
  const style = { size: FOOTER_SIZE, width: TEXT_WIDTH }
  const together = layOut(doc, [plainRun(`${sentence} ${number}`)], style)
  if (together.length === 1) return together
  return [...layOut(doc, [plainRun(sentence)], style), ...layOut(doc, [plainRun(number)], style)]
}

/** Centred; the line that names the site leads to it. */
function drawHeadLine(
  sheet: Sheet,
  { runs, size }: { runs: Run[]; size: number },
  site: { host: string; url: string },
): void {
  const { doc } = sheet
  const left = MARGIN.left + 26 * MM
  const width = TEXT_WIDTH - 26 * MM
  const lines = layOut(doc, runs, { size, width })
  const named = runs.find(({ text }) => text.includes(site.host))?.text
  const place = { x: left, y: sheet.y, width, height: lines.length * size * 1.25 }
  const element =
    named === undefined ? within(doc, sheet.root, { type: 'P' }) : linkIn(sheet, { url: site.url, link: named }, place)
  for (const line of lines) {
    element.add(() => {
      drawLine(doc, line, { x: left + (width - visibleWidth(line)) / 2, y: sheet.y, size })
    })
    sheet.y += size * 1.25
  }
  element.end()
}

function drawDoubleLine(sheet: Sheet): void {
  const { doc, y } = sheet
  asArtifact(doc, 'Layout', () => {
    doc
      .lineWidth(2.25)
      .moveTo(MARGIN.left, y)
      .lineTo(MARGIN.left + TEXT_WIDTH, y)
      .stroke('#000')
    doc
      .lineWidth(0.75)
      .moveTo(MARGIN.left, y + 1.5 * MM)
      .lineTo(MARGIN.left + TEXT_WIDTH, y + 1.5 * MM)
      .stroke('#000')
  })
  sheet.y += 1.5 * MM
}

function signatureHeight({ signature }: PrintedLetter): number {
  return (3 + signature.below.length) * lineHeight(11) + BOX_HEIGHT + 3 * MM
}

function drawSignature(sheet: Sheet, { signature }: PrintedLetter, top: number): void {
  const { doc } = sheet
  const x = A4.width - MARGIN.right - SIGNATURE_WIDTH
  const style = { x, size: 11, width: SIGNATURE_WIDTH }
  const above = drawColumn(sheet, [plainRun(signature.placeAndDate), plainRun(signature.position)], {
    ...style,
    y: top,
  })
  const boxTop = top + above + 1.5 * MM
  asArtifact(doc, 'Layout', () => {
    doc.save().lineWidth(0.75).dash(3, { space: 2 })
    doc.rect(x, boxTop, SIGNATURE_WIDTH, BOX_HEIGHT).stroke('#000').restore()
  })
  drawBoxText(sheet, signature.box, { x, y: boxTop })
  const below = [boldRun(signature.name), ...signature.below.map(plainRun)]
  drawColumn(sheet, below, { ...style, y: boxTop + BOX_HEIGHT + 1.5 * MM })
}

function drawBoxText(sheet: Sheet, text: string, box: { x: number; y: number }): void {
  const { doc } = sheet
  const lines = layOut(doc, [plainRun(text)], { size: 9, width: SIGNATURE_WIDTH - 4 * MM })
  const first = box.y + (BOX_HEIGHT - lines.length * lineHeight(9)) / 2
  within(doc, sheet.root, { type: 'P' }).add(() => {
    for (const [index, line] of lines.entries()) {
      const x = box.x + (SIGNATURE_WIDTH - visibleWidth(line)) / 2
      drawLine(doc, line, { x, y: first + index * lineHeight(9), size: 9 })
    }
  })
}

/** Lines under each other, each a paragraph of its own; gives the height they took. */
function drawColumn(
  sheet: Sheet,
  runs: readonly Run[],
  at: { x: number; y: number; size: number; width: number },
): number {
  let { y } = at
  for (const run of runs) {
    const lines = layOut(sheet.doc, [run], at)
    within(sheet.doc, sheet.root, { type: 'P' }).add(() => {
      drawLines(sheet.doc, lines, { ...at, y })
    })
    y += lines.length * lineHeight(at.size)
  }
  return y - at.y
}

function drawSeal(sheet: Sheet, { seal }: PrintedLetter, top: number): void {
  drawLinkedQr(sheet, seal, { x: MARGIN.left, y: top })
  const width = TEXT_WIDTH - SIGNATURE_WIDTH - QR - 6 * MM
  const at = { x: MARGIN.left + QR + 4 * MM, y: top + 3 * MM, size: 8.5, width }
  drawLinkedColumn(sheet, seal.lines, { at, target: seal })
}
