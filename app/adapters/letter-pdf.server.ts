import PDFDocument from 'pdfkit'
import { drawBlock } from './letter-blocks.server.ts'
import { drawDraftMark } from './letter-marks.server.ts'
import { drawClosing, drawFooter, drawHeading, drawLetterhead } from './letter-parts.server.ts'
import { A4, asArtifact, MARGIN, type Sheet } from './pdf-sheet.server.ts'
import { CODE_KEYWORD } from './pdf-codes.server.ts'
import { useLetterFonts, type Doc } from './pdf-text.server.ts'
import type { PrintedLetter } from '#app/domain/letters/letter-content.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const PRODUCER = 'CekLembaga'

/**
 * Prints a letter as tagged PDF (PDF/UA: Indonesian, titled, structured, fonts embedded). The same letter gives the same
 * bytes: nothing of the machine and no clock enters, `issuedAt` is the time in the file.
 */
export async function printLetter(letter: PrintedLetter, of: { code: string; issuedAt: Instant }): Promise<Buffer> {
  const doc = newDocument(letter, of)
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

function newDocument(letter: PrintedLetter, { code, issuedAt }: { code: string; issuedAt: Instant }): Doc {
  const created = new Date(issuedAt)
  const doc = new PDFDocument({
    size: [A4.width, A4.height],
    margins: { ...MARGIN, bottom: 0 },
    pdfVersion: '1.7',
    lang: 'id-ID',
    tagged: true,
    displayTitle: true,
    // pdfkit knows PDF/UA; its types do not yet.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    bufferPages: true,
    font: '',
    info: {
      Title: letter.title,
      Author: letter.letterhead.office,
      Keywords: `${CODE_KEYWORD}${code}`,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: created,
      ModDate: created,
    },
  })
  useLetterFonts(doc)
  return doc
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

async function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    doc.on('error', reject)
  })
}
