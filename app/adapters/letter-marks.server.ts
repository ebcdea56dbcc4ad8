import { letterFont } from './letter-fonts.server.ts'
import { A4 } from './pdf-sheet.server.ts'
import type { Doc } from './pdf-text.server.ts'

const CIRCLE = 'M12 3a9 9 0 1 1 0 18 9 9 0 1 1 0 -18z'

/** The silhouettes of design.md 5, on a field of 24 by 24. */
const MARKS: Readonly<Record<string, string>> = {
  TERVERIFIKASI_AKTIF: `${CIRCLE}M7.8 12.3l2.9 2.9 5.6 -6`,
  AKTIF_BERSYARAT: 'M20.6 9.5A9 9 0 1 1 14 3.2M8 12.2l2.8 2.8 4.4 -4.8M19 2.5v3.2M19 8.4v.1',
  DALAM_VERIFIKASI: 'M6 3h12M6 21h12M7 3c0 5 4.2 6 5 9 .8 -3 5 -4 5 -9M7 21c0 -5 4.2 -6 5 -9 .8 3 5 4 5 9',
  BELUM_MEMENUHI_SYARAT: 'M4.5 3.5h15v17h-15zM8 8.5l1.2 1.2L11.4 7.4M14 8.7h2.5M8 14h3v3H8zM14 15.5h2.5',
  KEDALUWARSA: 'M3.5 5h17v15.5h-17zM3.5 9.5h17M8 2.8v4M16 2.8v4M9.6 12.8l4.8 4.6M14.4 12.8l-4.8 4.6',
  PROGRAM_DIHENTIKAN: `${CIRCLE}M9.6 8.2v7.6M14.4 8.2v7.6`,
  DIBEKUKAN: 'M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM7.5 12h9',
  DICABUT: 'M3.5 3.5h17v17h-17zM8 8l8 8M16 8l-8 8',
  PENDAFTARAN_DIBATALKAN: 'M6 2.8h8.5L19 7.3v13.9H6zM9.7 11l5.4 5.6M15.1 11l-5.4 5.6',
  BERHENTI_BEROPERASI: 'M5 21V3.5h10V21M3 21h18M11.6 12.2v.1M15 6h4v15',
  DI_LUAR_KEWENANGAN: 'M12 4H4v16h16v-8M14.5 3.5h6v6M20 4 11 13',
}
const UNKNOWN_MARK = `${CIRCLE}M9.6 9.6c.2 -3.2 5 -3 4.8 0 -.1 1.7 -2.3 1.9 -2.4 3.8M12 16.6v.1`

/** Draws the silhouette of a status; a broken circle with a question for what nobody has examined. */
export function drawMark(doc: Doc, mark: string, at: { x: number; y: number; size: number }): void {
  const scale = at.size / 24
  doc.save().translate(at.x, at.y).scale(scale)
  doc.lineWidth(2).lineCap('round').lineJoin('round')
  doc.path(MARKS[mark] ?? UNKNOWN_MARK).stroke('#000')
  doc.restore()
}

/** The place of the regency's emblem, which the office supplies (design.md 12.1). */
export function drawEmblemPlace(doc: Doc, at: { x: number; y: number; width: number }): void {
  doc
    .save()
    .translate(at.x, at.y)
    .scale(at.width / 60)
  doc.lineWidth(1.5).dash(4, { space: 3 })
  doc.path('M4 4h52v34c0 16 -12 26 -26 30C16 64 4 54 4 38z').stroke('#000')
  doc.undash()
  for (const [index, word] of ['lambang', 'daerah'].entries()) drawCaption(doc, word, { x: 30, y: 31 + index * 11 })
  doc.restore()
}

/** Drawn, not written: the picture has a text of its own. */
function drawCaption(doc: Doc, word: string, centre: { x: number; y: number }): void {
  const outline = outlineOf(word, 'regular')
  const scale = 9 * outline.scale
  doc
    .save()
    .translate(centre.x - (outline.width * scale) / 2, centre.y)
    .scale(scale, -scale)
  doc.path(outline.path).fill('#000')
  doc.restore()
}

const outlines = new Map<string, { path: string; width: number; scale: number }>()

/** Draws the words of the draft mark across the page as outlines: seen under the text, and not part of it. */
export function drawDraftMark(doc: Doc, lines: readonly string[]): void {
  const size = 42
  const first = (-(lines.length - 1) * size * 1.3) / 2
  doc
    .save()
    .translate(A4.width / 2, A4.height / 2)
    .rotate(-38)
    .lineWidth(0.75)
    .strokeColor('#767676')
    .opacity(0.5)
  for (const [index, line] of lines.entries()) {
    const outline = outlineOf(line, 'bold')
    const scale = size * outline.scale
    doc.save().translate((-outline.width * scale) / 2, first + index * size * 1.3 + size * 0.36)
    doc.scale(scale, -scale).lineWidth(0.75 / scale)
    doc.path(outline.path).stroke()
    doc.restore()
  }
  doc.restore()
}

function outlineOf(text: string, face: 'bold' | 'regular') {
  const known = outlines.get(text)
  if (known) return known
  const font = letterFont(face)
  const run = font.layout(text)
  let x = 0
  const parts = run.glyphs.map((glyph, index) => {
    const path = glyph.path.translate(x, 0).toSVG()
    x += run.positions[index]?.xAdvance ?? glyph.advanceWidth
    return path
  })
  const outline = { path: parts.join(''), width: x, scale: 1 / font.unitsPerEm }
  outlines.set(text, outline)
  return outline
}
