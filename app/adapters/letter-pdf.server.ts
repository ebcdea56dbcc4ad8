import { drawBlock } from './letter-blocks.server.ts'
import { drawDraftMark } from './letter-marks.server.ts'
import { drawClosing, drawFooter, drawHeading, drawLetterhead } from './letter-parts.server.ts'
import { collected, newDocument } from './pdf-document.server.ts'
import { asArtifact, MARGIN, type Sheet } from './pdf-sheet.server.ts'
import type { Doc } from './pdf-text.server.ts'
import type { PrintedLetter } from '#app/domain/letters/letter-content.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Prints a letter as tagged PDF. The same letter gives the same bytes; `issuedAt` is the time in the file. */
export async function printLetter(letter: PrintedLetter, of: { code: string; issuedAt: Instant }): Promise<Buffer> {
  const doc = newDocument({ ...of, title: letter.title, author: letter.letterhead.office, language: 'id-ID' })
  const bytes = collected(doc)
  const sheet = newSheet(doc, letter)
  sheet.onNewPage()
  drawLetterhead(sheet, letter)
  drawHeading(sheet, letter)
  for (const block of letter.body.slice(0, -1)) drawBlock(sheet, block)
  drawClosing(sheet, letter)
  drawFooter(sheet, letter)
  sheet.root.end()
  doc.end()
  return bytes
}

function newSheet(doc: Doc, letter: PrintedLetter): Sheet {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const onNewPage = () => {
    if (letter.draftMark.length === 0) return
    asArtifact(doc, 'Pagination', () => {
      drawDraftMark(doc, letter.draftMark)
    })
  }
  return { doc, root, y: MARGIN.top, onNewPage }
}
