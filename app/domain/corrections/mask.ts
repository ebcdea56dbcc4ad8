import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What stands where something was masked. It is part of an Indonesian text, whatever the language of the page. */
export const MASK = '[disamarkan]'

/**
 * Numbers of people, telephones and mail addresses in a text, as they are written: what an officer is shown first. It
 * finds forms, not meanings: names are for the officer to see.
 */
export function personalDataIn(text: string): string[] {
  const found = FORMS.flatMap((form) => text.match(form) ?? []).map((piece) => piece.trim())
  return [...new Set(found)]
}

const FORMS = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<!\d)\d{16,18}(?!\d)/g,
  /(?<![\d-])(?:\+62|0)[ -]?\d{2,4}(?:[ -]?\d{3,5}){1,3}(?![\d-])/g,
]

export type MaskRefusal = { code: 'not-in-text'; phrase: string } | { code: 'too-much-masked' }

/** More than half of a reply gone is no moderation for privacy any more. */
const MOST_MASKED = 0.5

/**
 * A right of reply with pieces masked (domain.md 9: for privacy only). Each phrase must be in the text word for word; it is
 * marked wherever it stands, and nothing else is changed: an officer cannot reword what an agency says.
 */
export function maskPhrases(
  text: string,
  phrases: readonly string[],
): Result<{ text: string; masked: number }, MaskRefusal> {
  // Longer ones first: a phrase within another is masked with it.
  const wanted = [...new Set(phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))]
  const missing = wanted.find((phrase) => !text.includes(phrase))
  if (missing !== undefined) return refuse({ code: 'not-in-text', phrase: missing })
  const pieces = cut(
    text,
    [...wanted].sort((a, b) => b.length - a.length),
  )
  const gone = pieces.filter(({ isMasked }) => isMasked)
  const length = gone.reduce((sum, { piece }) => sum + piece.length, 0)
  if (length > text.trim().length * MOST_MASKED) return refuse({ code: 'too-much-masked' })
  return accept({ text: pieces.map(({ piece, isMasked }) => (isMasked ? MASK : piece)).join(''), masked: gone.length })
}

type Piece = { piece: string; isMasked: boolean }

function cut(text: string, phrases: readonly string[]): Piece[] {
  return phrases.reduce<Piece[]>(
    (pieces, phrase) => pieces.flatMap((one) => cutOne(one, phrase)),
    [{ piece: text, isMasked: false }],
  )
}

function cutOne(whole: Piece, phrase: string): Piece[] {
  if (whole.isMasked) return [whole]
  return whole.piece
    .split(phrase)
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : [{ piece: phrase, isMasked: true }]),
      ...(piece === '' ? [] : [{ piece, isMasked: false }]),
    ])
}
