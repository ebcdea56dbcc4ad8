import { drawBlock, drawFacts } from './letter-blocks.server.ts'
import { collected, newDocument } from './pdf-document.server.ts'
import { drawLinkedColumn, drawLinkedQr, QR } from './pdf-seal.server.ts'
import { A4, asArtifact, drawParagraph, keepTogether, MARGIN, MM, TEXT_WIDTH, type Sheet } from './pdf-sheet.server.ts'
import { boldRun, plainRun } from './pdf-text.server.ts'
import { STAMP_PLACE, stamped } from './receipt-stamp.server.ts'
import type { PrintedReceipt } from '#app/domain/letters/printed-receipt.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const SMALL = 9
const GAP = 4 * MM
const LANGUAGES = { id: 'id-ID', en: 'en' } as const

/** Prints a check receipt as tagged PDF, in the order of the page it is of (design.md 6), and stamps it. */
export async function printReceipt(receipt: PrintedReceipt, of: { code: string; issuedAt: Instant }): Promise<Buffer> {
  const { title, office } = receipt
  const language = LANGUAGES[receipt.language]
  const doc = newDocument({ ...of, title: `${title} ${of.code}`, author: office, language, keywords: STAMP_PLACE })
  const bytes = collected(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = { doc, root, y: MARGIN.top, onNewPage: () => undefined }
  drawTop(sheet, receipt)
  drawAnswer(sheet, receipt)
  drawProof(sheet, receipt)
  drawNotes(sheet, receipt)
  root.end()
  doc.end()
  return stamped(await bytes)
}

function drawTop(sheet: Sheet, { office, title, lead }: PrintedReceipt): void {
  drawParagraph(sheet, [plainRun(office)], { size: SMALL })
  sheet.y += MM
  drawParagraph(sheet, [boldRun(title)], { size: 20, tag: 'H1' })
  sheet.y += MM
  drawParagraph(sheet, [plainRun(lead)], { size: 11 })
  drawRule(sheet)
}

function drawAnswer(sheet: Sheet, { name, under, headline, sentence, table, rows }: PrintedReceipt): void {
  drawParagraph(sheet, [boldRun(name)], { size: 15, tag: 'H2' })
  if (under !== '') drawParagraph(sheet, [plainRun(under)], { size: 11 })
  sheet.y += 2 * MM
  drawBlock(sheet, { kind: 'status', word: headline.word, sentence, mark: headline.code ?? 'TIDAK_TERCATAT' })
  if (rows.length === 0) return
  drawBlock(sheet, {
    kind: 'table',
    head: [table.activity, table.status],
    widths: [0.5, 0.5],
    rows: rows.map((row) => [row.name, row.word]),
  })
}

/** The QR, and beside it when and under which code the question was answered. */
function drawProof(sheet: Sheet, { seal, facts }: PrintedReceipt): void {
  keepTogether(sheet, QR + 2 * GAP)
  drawRule(sheet)
  const top = sheet.y
  drawLinkedQr(sheet, seal, { x: MARGIN.left + MM, y: top + MM })
  const left = MARGIN.left + QR + 8 * MM
  sheet.y += MM
  drawFacts(sheet, facts, { left, labelWidth: 42 * MM })
  sheet.y = Math.max(sheet.y, top + QR + 2 * MM)
}

function drawNotes(sheet: Sheet, { notes, seal }: PrintedReceipt): void {
  keepTogether(sheet, 2 * GAP + notes.length * 10 * MM)
  drawRule(sheet)
  const at = { x: MARGIN.left, size: SMALL, width: TEXT_WIDTH }
  for (const note of notes) {
    sheet.y += drawLinkedColumn(sheet, [plainRun(note)], { at: { ...at, y: sheet.y }, target: seal }) + MM
  }
}

function drawRule(sheet: Sheet): void {
  const y = sheet.y + GAP / 2
  asArtifact(sheet.doc, 'Layout', () => {
    sheet.doc.save().lineWidth(0.75).dash(3, { space: 2 })
    sheet.doc
      .moveTo(MARGIN.left, y)
      .lineTo(A4.width - MARGIN.right, y)
      .stroke('#000')
      .restore()
  })
  sheet.y += 1.25 * GAP
}
