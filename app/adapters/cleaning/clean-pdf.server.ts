import { openPdf, savedPdf, withPage, type OpenPdf, type Pdfium } from './pdfium.server.ts'
import { CleaningRefused } from './refused.server.ts'
import { scrubPdf } from './scrub-pdf.server.ts'
import type { Removal } from '#app/domain/files/file.ts'

/** `FPDF_ANNOT_…`: kinds of annotations. */
const LINK = 2
const FILE_ATTACHMENT = 17
const WIDGET = 20

/** `FPDFPage_Flatten`: what is seen on screen becomes part of the page; 0 is failure. */
const AS_ON_SCREEN = 0

const META = ['Author', 'Creator', 'Producer', 'Title', 'Subject', 'Keywords'] as const

export type CleanPdf = { bytes: Uint8Array; pages: number; removed: Removal[] }

/**
 * A PDF with the same pages and nothing else: notes, stamps and form fields become part of the page as they are seen;
 * scripts, actions, attached files, links, and who made it with what stay behind.
 */
export async function cleanPdf(original: Uint8Array): Promise<CleanPdf> {
  const open = await openPdf(original)
  const annotations = new Set<number>()
  for (let index = 0; index < open.pages; index++) {
    withPage(open, index, (page) => {
      for (const kind of kindsOfAnnotations(open.pdfium, page)) annotations.add(kind)
      if (open.pdfium.FPDFPage_Flatten(page, AS_ON_SCREEN) === 0) throw new CleaningRefused('broken')
    })
  }
  const bytes = await scrubPdf(pagesAlone(open))
  return { bytes, pages: open.pages, removed: removedFrom(open, annotations) }
}

function pagesAlone(open: OpenPdf): Uint8Array {
  const { pdfium, document } = open
  const copy = pdfium.FPDF_CreateNewDocument()
  if (!pdfium.FPDF_ImportPagesByIndex(copy, document, 0, 0, 0)) throw new CleaningRefused('broken')
  return savedPdf(open, copy)
}

function kindsOfAnnotations(pdfium: Pdfium, page: number): number[] {
  return Array.from({ length: pdfium.FPDFPage_GetAnnotCount(page) }, (_, index) => {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index)
    const kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    pdfium.FPDFPage_CloseAnnot(annotation)
    return kind
  })
}

function removedFrom({ pdfium, document }: OpenPdf, annotations: ReadonlySet<number>): Removal[] {
  const found: Record<string, boolean> = {
    author: META.some((name) => pdfium.FPDF_GetMetaText(document, name, 0, 0) > 2), // 2 bytes: an empty text
    scripts: pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0,
    attachments: pdfium.FPDFDoc_GetAttachmentCount(document) > 0 || annotations.has(FILE_ATTACHMENT),
    links: annotations.has(LINK),
    'form-fields': annotations.has(WIDGET),
  } satisfies Partial<Record<Removal, boolean>>
  return (Object.keys(found) as Removal[]).filter((removal) => found[removal])
}
