import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { CleaningRefused } from './refused.server.ts'
import { LONGEST_PAGE, MOST_PAGES } from '#app/domain/files/file.ts'

/** `FPDF_GetLastError`: a password is needed, or a way of encrypting that is not known. */
const LOCKED = new Set([4, 5])

export type Pdfium = WrappedPdfiumModule
export type OpenPdf = { pdfium: Pdfium; document: number; pages: number }

/** Opens a PDF of at most so many pages of a size that paper has; whatever is not that is `CleaningRefused`. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfium = await load()
  const document = pdfium.FPDF_LoadMemDocument(copyIn(pdfium, bytes), bytes.length, '')
  if (document === 0) throw new CleaningRefused(LOCKED.has(pdfium.FPDF_GetLastError()) ? 'encrypted' : 'broken')
  const pages = pdfium.FPDF_GetPageCount(document)
  if (pages < 1) throw new CleaningRefused('broken')
  if (pages > MOST_PAGES) throw new CleaningRefused('too-many-pages')
  return { pdfium, document, pages }
}

/** Does something with one page (from 0), and lets it go. A page that cannot be read makes the file a broken one. */
export function withPage<Value>({ pdfium, document }: OpenPdf, index: number, work: (page: number) => Value): Value {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) throw new CleaningRefused('broken')
  try {
    refuseHuge(pdfium, page)
    return work(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

/** The document as a new file. */
export function savedPdf({ pdfium }: OpenPdf, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  if (pdfium.PDFiumExt_SaveAsCopy(document, writer) === 0) throw new CleaningRefused('broken')
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const at = pdfium.pdfium.wasmExports.malloc(size)
  pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
  pdfium.PDFiumExt_CloseFileWriter(writer)
  const bytes = copyOut(pdfium, at, size)
  pdfium.pdfium.wasmExports.free(at)
  return bytes
}

/** Bytes of the engine's memory, copied: it may grow and move. */
export function copyOut(pdfium: Pdfium, at: number, size: number): Uint8Array {
  return memoryOf(pdfium).slice(at, at + size)
}

/** Asked anew each time. Its types leave out what every engine of this kind has. */
function memoryOf({ pdfium }: Pdfium): Uint8Array {
  return (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
}

function copyIn(pdfium: Pdfium, bytes: Uint8Array): number {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) throw new CleaningRefused('too-demanding')
  memoryOf(pdfium).set(bytes, at)
  return at
}

function refuseHuge(pdfium: Pdfium, page: number): void {
  const longest = Math.max(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
  if (!(longest > 0 && longest <= LONGEST_PAGE)) throw new CleaningRefused('huge-page')
}

async function load(): Promise<Pdfium> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  // The engine takes the memory of a Buffer for its own whole: a copy has no neighbours.
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}
