import { normalise } from './normalise.ts'

export type MarkedPart = { text: string; isMatched: boolean }

/** A name cut into parts, for a page that marks the words by which it was found. */
export function markMatches(name: string, matchedWords: readonly string[]): MarkedPart[] {
  const matched = new Set(matchedWords)
  return name
    .split(/(\s+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isMatched: normalise(text).words.some((word) => matched.has(word)) }))
}
