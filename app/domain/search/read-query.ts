import { identifierKey } from './index-rows.ts'
import { normalise } from './normalise.ts'
import { soundKey } from './sound-key.ts'

/** The search reads the first words; the rest of a long text changes nothing. */
const MAX_QUERY_WORDS = 8
/** Shorter figures are a part of a name (SMK 2), not a number. */
const MIN_NUMBER_DIGITS = 5

export type TypedWord = { word: string; sound: string }

/** What was typed, as it is searched for. */
export type ReadQuery = {
  words: readonly TypedWord[]
  forms: readonly string[]
  /** The last word may be a beginning: nothing was typed after it. */
  isTyping: boolean
  /** Typed in capitals, which initials are. */
  isCapitals: boolean
  /** A number of a register (letters and digits), when the query can be one. */
  number: string | undefined
  /** Whether it is figures and nothing else. */
  isFigures: boolean
}

export function readQuery(text: string): ReadQuery {
  const { words, forms } = normalise(text)
  const read = words.slice(0, MAX_QUERY_WORDS).map((word) => ({ word, sound: soundKey(word) }))
  const letters = text.replace(/[^\p{L}]/gu, '')
  const number = identifierKey(text)
  const digits = number.replace(/\D/g, '').length
  return {
    words: read,
    forms,
    isTyping: read.length > 0 && !/[\s\p{P}]$/u.test(text),
    isCapitals: letters !== '' && letters === letters.toUpperCase(),
    number: digits >= 2 ? number : undefined,
    isFigures: digits >= MIN_NUMBER_DIGITS && digits === number.length,
  }
}
