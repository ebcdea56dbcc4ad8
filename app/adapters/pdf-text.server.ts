import { FACES, inFaces, letterFont, type Face } from './letter-fonts.server.ts'
import type { Run } from '#app/domain/letters/letter-content.ts'

export type Doc = PDFKit.PDFDocument

/** One piece of a line in one font. */
type Piece = { face: Face; text: string; width: number }
export type Line = { pieces: Piece[]; width: number }
export type TextStyle = { size: number; width: number }

/** Distance of two lines, as parts of the size of the letters. */
const LEADING = 1.3

/** Makes the letter fonts known to a document. Only those that are used end up in it, cut down to the signs used. */
export function useLetterFonts(doc: Doc): void {
  for (const face of FACES) {
    // pdfkit takes an opened font too; its types name only files and bytes.
    doc.registerFont(face, letterFont(face) as unknown as Buffer)
  }
}

export function lineHeight(size: number): number {
  return size * LEADING
}

/** Breaks runs into lines of a width: at spaces, and within a word only where the word alone is wider than a line. */
export function layOut(doc: Doc, runs: readonly Run[], style: TextStyle): Line[] {
  const lines: Line[] = [{ pieces: [], width: 0 }]
  for (const piece of runs.flatMap((run) => words(doc, run, style))) place(lines, piece, style.width)
  return lines
}

/** Draws a line with its top at `y`. The spaces are drawn too: they part the words for a reader and a search. */
export function drawLine(doc: Doc, line: Line, at: { x: number; y: number; size: number }): void {
  let x = at.x
  for (const piece of joined(line.pieces)) {
    doc.font(piece.face).fontSize(at.size)
    doc.text(piece.text, x, at.y, { lineBreak: false })
    x += piece.width
  }
}

export function plainRun(text: string): Run {
  return { text, bold: false, italic: false }
}

export function boldRun(text: string): Run {
  return { text, bold: true, italic: false }
}

function place(lines: Line[], piece: Piece, width: number): void {
  const line = lines.at(-1)
  if (!line) return
  const bare = piece.text.trimEnd() === '' ? 0 : piece.width - trailingSpace(piece)
  if (line.pieces.length > 0 && line.width + bare > width + 0.01) {
    lines.push({ pieces: [piece], width: piece.width })
    return
  }
  line.pieces.push(piece)
  line.width += piece.width
}

function trailingSpace(piece: Piece): number {
  const length = piece.text.length - piece.text.trimEnd().length
  return length === 0 ? 0 : (piece.width / piece.text.length) * length
}

function words(doc: Doc, run: Run, style: TextStyle): Piece[] {
  const kind = run.bold ? 'bold' : run.italic ? 'italic' : 'regular'
  const pieces = inFaces(run.text.replace(/\s+/g, ' '), kind)
  return pieces.flatMap(({ face, text }) => {
    doc.font(face).fontSize(style.size)
    return (text.match(/[^ ]* ?/g) ?? [])
      .filter((word) => word !== '')
      .flatMap((word) => fitting(doc, word, style.width))
      .map((word) => ({ face, text: word, width: doc.widthOfString(word) }))
  })
}

/** The word, or the parts of it that fit where it alone is wider than the line. */
function fitting(doc: Doc, word: string, width: number): string[] {
  if (doc.widthOfString(word.trimEnd()) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const sign of word) {
    if (part !== '' && doc.widthOfString(part + sign) > width) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.face === piece.face)
      runs[runs.length - 1] = { face: last.face, text: last.text + piece.text, width: last.width + piece.width }
    else runs.push(piece)
  }
  return runs
}
