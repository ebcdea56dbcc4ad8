import { MM, drawLines, within, type Element, type Sheet } from './pdf-sheet.server.ts'
import { layOut, lineHeight, type Doc } from './pdf-text.server.ts'
import { qrPath } from './qr.server.ts'
import type { Run } from '#app/domain/letters/letter-content.ts'

/** Dark modules of the QR; the white box around is wider by the quiet zone. */
export const QR = 26 * MM

type Place = { x: number; y: number; size: number; width: number }
type Target = { url: string; link: string }

/** The QR as a picture with words of its own, and a link to what it holds. */
export function drawLinkedQr(sheet: Sheet, seal: Target & { alt: string }, at: { x: number; y: number }): void {
  const { doc } = sheet
  const { size, path } = qrPath(seal.url)
  const link = linkIn(sheet, seal, { ...at, width: QR, height: QR })
  const figure = within(doc, link, {
    type: 'Figure',
    options: { alt: seal.alt, bbox: [at.x, at.y, at.x + QR, at.y + QR] },
  })
  figure.add(() => {
    drawQr(doc, { path, scale: QR / size, ...at })
  })
  figure.end()
}

/**
 * Lines under each other, each a paragraph of its own; one that names the address leads to it. Gives the height
 * they took.
 */
export function drawLinkedColumn(
  sheet: Sheet,
  runs: readonly Run[],
  { at, target }: { at: Place; target: Target },
): number {
  let { y } = at
  for (const run of runs) {
    const lines = layOut(sheet.doc, [run], at)
    const place = { ...at, y, height: lines.length * lineHeight(at.size) }
    const isAddress = namesAddress(run.text.trim(), target.url)
    const element = isAddress ? linkIn(sheet, target, place) : within(sheet.doc, sheet.root, { type: 'P' })
    element.add(() => {
      drawLines(sheet.doc, lines, place)
    })
    y += place.height
  }
  return y - at.y
}

/** Is it the address, a part of it, or a sentence that ends in it? */
function namesAddress(text: string, url: string): boolean {
  return url.includes(text) || text.endsWith(url.replace(/^https?:\/\//, ''))
}

/** A link in a paragraph; `link` says where it leads to whoever hears it (PDF/UA 7.18.5). */
export function linkIn(
  { doc, root }: Sheet,
  { url, link }: Target,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Element {
  const element = within(doc, within(doc, root, { type: 'P' }), { type: 'Link' })
  // pdfkit knows the element of an annotation; its types do not yet.
  const options = { structParent: element, Contents: new String(link) } as object
  doc.link(x, y, width, height, url, options)
  return element
}

/** On a white box that is wider by a quiet zone: the draft mark never runs through it. */
function drawQr(doc: Doc, at: { path: string; scale: number; x: number; y: number }): void {
  const quiet = 2 * at.scale
  doc
    .save()
    .rect(at.x - quiet, at.y - quiet, QR + 2 * quiet, QR + 2 * quiet)
    .fill('#fff')
  doc.translate(at.x, at.y).scale(at.scale)
  doc.path(at.path).fill('#000')
  doc.restore()
}
