import sharp from 'sharp'
import { copyOut, openPdf, withPage, type OpenPdf, type Pdfium } from './pdfium.server.ts'
import { CleaningRefused } from './refused.server.ts'

/** Pixels: an A4 page is read easily at this width, and enlarged to twice the width of the viewer. */
const WIDTH = 1_400
const MOST_HEIGHT = 2_800

/** `FPDFBitmap_BGRx`: four bytes a pixel, the last of no meaning. */
const BGRX = 3
const WHITE = 0xffffffff
/** `FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER`: notes too, and RGB instead of BGR. */
const DRAW_ALL_AS_RGB = 0x01 | 0x10

/** Pictures (WebP) of so many pages from one on, counted from 1; fewer where the document ends. */
export async function* drawPages(
  pdf: Uint8Array,
  { from, count }: { from: number; count: number },
): AsyncGenerator<{ page: number; bytes: Uint8Array }> {
  const open = await openPdf(pdf)
  for (let page = from; page < from + count && page <= open.pages; page++) {
    const { pixels, width, height } = drawPage(open, page - 1)
    const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .webp({ quality: 82, effort: 2 })
      .toBuffer()
    yield { page, bytes }
  }
}

function drawPage(open: OpenPdf, index: number): { pixels: Uint8Array; width: number; height: number } {
  const { pdfium } = open
  return withPage(open, index, (page) => {
    const { width, height } = sizeOf(pdfium, page)
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
    if (bitmap === 0) throw new CleaningRefused('too-demanding')
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_ALL_AS_RGB)
    const pixels = copyOut(pdfium, pdfium.FPDFBitmap_GetBuffer(bitmap), width * height * 4)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return { pixels, width, height }
  })
}

function sizeOf(pdfium: Pdfium, page: number): { width: number; height: number } {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const scale = Math.min(WIDTH / width, MOST_HEIGHT / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
