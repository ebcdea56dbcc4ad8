import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unpackWoff } from './woff.server.ts'

const require = createRequire(import.meta.url)

/** Arimo (SIL OFL 1.1), of the widths of Arial; `-ext` holds the letters of other Latin alphabets. */
const FILES = {
  regular: () => require.resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff'),
  bold: () => require.resolve('@fontsource/arimo/files/arimo-latin-700-normal.woff'),
  italic: () => require.resolve('@fontsource/arimo/files/arimo-latin-400-italic.woff'),
  'regular-ext': () => require.resolve('@fontsource/arimo/files/arimo-latin-ext-400-normal.woff'),
  'bold-ext': () => require.resolve('@fontsource/arimo/files/arimo-latin-ext-700-normal.woff'),
  'italic-ext': () => require.resolve('@fontsource/arimo/files/arimo-latin-ext-400-italic.woff'),
} as const

export type Face = keyof typeof FILES
export const FACES = Object.keys(FILES) as Face[]

/** Shown where a sign is in none of the fonts. */
const UNKNOWN = '?'

const opened = new Map<Face, Font>()

/** The font of a face: read and parsed once a process, since that costs more than printing a letter. */
export function letterFont(face: Face): Font {
  const known = opened.get(face)
  if (known) return known
  const font = create(unpackWoff(readFileSync(FILES[face]())))
  if (!('layout' in font)) throw new Error(`Not a font: ${face}`)
  opened.set(face, font)
  return font
}

/** A text cut where the font changes; a sign that no font has becomes a question mark, never an empty box. */
export function inFaces(text: string, style: 'regular' | 'bold' | 'italic'): { face: Face; text: string }[] {
  const pieces: { face: Face; text: string }[] = []
  for (const sign of text.normalize('NFC')) {
    const known = faceOf(sign, style)
    const piece = known ? { face: known, text: sign } : { face: style, text: UNKNOWN }
    const last = pieces.at(-1)
    if (last?.face === piece.face) last.text += piece.text
    else pieces.push(piece)
  }
  return pieces
}

function faceOf(sign: string, style: 'regular' | 'bold' | 'italic'): Face | undefined {
  const point = sign.codePointAt(0) ?? 0
  if (letterFont(style).hasGlyphForCodePoint(point)) return style
  return letterFont(`${style}-ext`).hasGlyphForCodePoint(point) ? `${style}-ext` : undefined
}
