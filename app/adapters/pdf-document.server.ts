import PDFDocument from 'pdfkit'
import { A4, MARGIN } from './pdf-sheet.server.ts'
import { CODE_KEYWORD } from './pdf-codes.server.ts'
import { useLetterFonts, type Doc } from './pdf-text.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const PRODUCER = 'CekLembaga'

export type DocumentOf = {
  title: string
  author: string
  language: 'id-ID' | 'en'
  code: string
  issuedAt: Instant
  /** Further keywords than the code. */
  keywords?: string
}

/**
 * A tagged PDF (PDF/UA: titled, structured, fonts embedded) that carries its code. Nothing of the machine and no clock
 * enters it: the same content gives the same bytes.
 */
export function newDocument({ title, author, language, code, issuedAt, keywords }: DocumentOf): Doc {
  const created = new Date(issuedAt)
  const doc = new PDFDocument({
    size: [A4.width, A4.height],
    margins: { ...MARGIN, bottom: 0 },
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    // pdfkit knows PDF/UA; its types do not yet.
    subset: 'PDF/UA' as unknown as 'PDF/A-1',
    bufferPages: true,
    font: '',
    info: {
      Title: title,
      Author: author,
      Keywords: [`${CODE_KEYWORD}${code}`, ...(keywords === undefined ? [] : [keywords])].join(' '),
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: created,
      ModDate: created,
    },
  })
  useLetterFonts(doc)
  return doc
}

/** The bytes of a document, once it has ended. */
export async function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    doc.on('error', reject)
  })
}
