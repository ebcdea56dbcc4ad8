import { choose, type DictionaryWord, type QueryWord } from './choices.ts'
import type { ReadQuery, TypedWord } from './read-query.ts'
import type { Reading } from './rank.ts'
import { soundKey } from './sound-key.ts'

const MOST_OTHER_READINGS = 2
const SHORTEST_CUT = 2
const SHORTEST_CUT_WORD = 5
/** A reading the visitor did not type has to be better to win. */
const PENALTY = 0.02

/** `of`: the places of the typed words that `made` stands for. */
type Respelling = { words: TypedWord[]; made: string[]; of: number[] }

/** Words that would be there if a space was left out or slipped in: asked for together with the words themselves. */
export function respeltWords({ words }: ReadQuery): string[] {
  return [...new Set(respellings(words).flatMap(({ made }) => made))]
}

/**
 * The query as typed, and with two words joined or one cut where the dictionary has the words that come of it. Words that
 * many names hold were meant as they stand. (Where nothing but spaces is wrong, the key without spaces finds the name.)
 */
export function readingsOf(query: ReadQuery, dictionary: readonly DictionaryWord[]): [Reading, ...Reading[]] {
  const known = new Map(dictionary.map((entry) => [entry.word, entry.df]))
  const typed = choose(query.words, dictionary, query.isTyping)
  const others = respellings(query.words)
    .filter(({ made, of }) => of.some((index) => !typed[index]?.isSure) && made.every((word) => known.has(word)))
    .sort((a, b) => commonness(b, known) - commonness(a, known))
    .slice(0, MOST_OTHER_READINGS)
    .map(({ words }) => ({ words: rechosen(words, typed, dictionary), penalty: PENALTY }))
  return [{ words: typed, penalty: 0 }, ...others]
}

function respellings(words: readonly TypedWord[]): Respelling[] {
  return words.flatMap(({ word }, index) => [...joined(words, index), ...cuts(words, index, word)])
}

function joined(words: readonly TypedWord[], index: number): Respelling[] {
  const [one, two] = words.slice(index, index + 2)
  if (!one || !two) return []
  return [replaced(words, { index, count: 2 }, [one.word + two.word])]
}

function cuts(words: readonly TypedWord[], index: number, word: string): Respelling[] {
  if (word.length < SHORTEST_CUT_WORD) return []
  const places = Array.from({ length: word.length - 2 * SHORTEST_CUT + 1 }, (_, at) => at + SHORTEST_CUT)
  return places.map((at) => replaced(words, { index, count: 1 }, [word.slice(0, at), word.slice(at)]))
}

function replaced(words: readonly TypedWord[], at: { index: number; count: number }, made: string[]): Respelling {
  const typed = made.map((word) => ({ word, sound: soundKey(word) }))
  const of = Array.from({ length: at.count }, (_, offset) => at.index + offset)
  return { words: [...words.slice(0, at.index), ...typed, ...words.slice(at.index + at.count)], made, of }
}

/** Only the new words are chosen for anew. */
function rechosen(
  words: readonly TypedWord[],
  before: readonly QueryWord[],
  dictionary: readonly DictionaryWord[],
): QueryWord[] {
  return words.map((typed) => {
    const known = before.find(({ word }) => word === typed.word)
    return (
      known ?? choose([typed], dictionary, false)[0] ?? { ...typed, choices: [], isSure: false, isBeginning: false }
    )
  })
}

function commonness({ made }: Respelling, known: ReadonlyMap<string, number>): number {
  return Math.min(...made.map((word) => known.get(word) ?? 0))
}
