import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib'
import { withoutJpegMetadata } from './jpeg-segments.server.ts'

/** What of a page is its look. Everything else of it stays behind. */
const OF_A_PAGE = new Set(
  [
    ...['Type', 'Parent', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'],
    ...['Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'],
  ].map((key) => `/${key}`),
)

/** What says who made a thing with what, does something, or carries a file; wherever it stands. */
const NOT_ITS_LOOK = ['Metadata', 'PieceInfo', 'LastModified', 'AA', 'A', 'JS', 'OpenAction', 'AF', 'EF', 'OPI'].map(
  (key) => PDFName.of(key),
)

const FILTER = PDFName.of('Filter')
const JPEG = PDFName.of('DCTDecode')

/** Copies the pages of a PDF into a new one that says nothing of its making, and holds nothing the pages do not show. */
export async function scrubPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const { node } of source.getPages()) {
    const other = node.keys().filter((key) => !OF_A_PAGE.has(key.asString()))
    for (const key of other) node.delete(key)
  }
  for (const [ref, object] of source.context.enumerateIndirectObjects()) {
    scrub(object)
    if (isJpeg(object)) source.context.assign(ref, PDFRawStream.of(object.dict, withoutJpegMetadata(object.contents)))
  }
  const target = await PDFDocument.create({ updateMetadata: false })
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page)
  return target.save({ updateFieldAppearances: false })
}

/** Objects that stand by themselves are met by the caller; here those within one. */
function scrub(object: PDFObject): void {
  if (object instanceof PDFStream) scrubDict(object.dict)
  else if (object instanceof PDFDict) scrubDict(object)
  else if (object instanceof PDFArray) object.asArray().forEach(scrub)
}

function scrubDict(dict: PDFDict): void {
  for (const key of NOT_ITS_LOOK) dict.delete(key)
  dict.values().forEach(scrub)
}

function isJpeg(object: PDFObject): object is PDFRawStream {
  return object instanceof PDFRawStream && object.dict.get(FILTER) === JPEG
}
