import { placedWords } from './words.ts'

/** A piece of a text, and whether it stands in the other one too. */
export type Passage = { text: string; isEqual: boolean }

/** So many words in a row are a passage: fewer are in any two texts of one language. */
const LEAST = 3

/** A text in pieces, those marked that stand in the other text word for word. Joined they are the text. */
export function equalPassages(text: string, other: string): Passage[] {
  const words = placedWords(text)
  const known = new Set(runsOf(placedWords(other).map(({ word }) => word)))
  const isEqual = words.map(() => false)
  runsOf(words.map(({ word }) => word)).forEach((run, at) => {
    if (known.has(run)) isEqual.fill(true, at, at + LEAST)
  })
  return pieces(
    text,
    words.map(({ from, to }, at) => ({ from, to, isEqual: isEqual[at] === true })),
  )
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(LEAST - 1).map((_, at) => words.slice(at, at + LEAST).join(' '))
}

/** What stands between two equal words belongs to them. */
function pieces(text: string, words: readonly { from: number; to: number; isEqual: boolean }[]): Passage[] {
  const found: Passage[] = []
  const take = (from: number, to: number, isEqual: boolean): void => {
    const last = found.at(-1)
    if (last?.isEqual === isEqual) last.text += text.slice(from, to)
    else if (to > from) found.push({ text: text.slice(from, to), isEqual })
  }
  let at = 0
  words.forEach(({ from, to, isEqual }, index) => {
    take(at, from, isEqual && words[index - 1]?.isEqual === true)
    take(from, to, isEqual)
    at = to
  })
  take(at, text.length, false)
  return found
}
