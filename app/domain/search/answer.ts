import { planProbes, type Probes } from './probes.ts'
import { rank, type Candidate, type Question, type Ranked, type Reading } from './rank.ts'
import type { ReadQuery } from './read-query.ts'

/**
 * From here a hit is an answer. Below it the name only shares something with the query: it is shown, if at all, beside
 * the sentence that nothing was found.
 */
const CONVINCING = 0.55

/** Below this the words are looked up once more, two slips wide. */
export const GOOD_ENOUGH = 0.8

export function isConvincing({ score }: { score: number }): boolean {
  return score >= CONVINCING
}

/** What to fetch for all readings of a query; only of the query as typed also what is common. */
export function probesFor(readings: readonly Reading[], names: number): Probes {
  const planned = readings.map(({ words }) => planProbes(words, names))
  return {
    any: [...new Set(planned.flatMap(({ any }) => any))],
    all: planned[0]?.all ?? [],
    begun: planned[0]?.begun,
  }
}

export function rankFor(
  query: ReadQuery,
  found: { readings: readonly Reading[]; candidates: readonly Candidate[]; names: number },
): Ranked[] {
  const { words, forms, isCapitals } = query
  const question: Question = { words, forms, isCapitals, names: found.names }
  return rank(found.readings, found.candidates, question)
}

/**
 * "Mungkin maksud Anda": the query with its words as the best name spells them, when that differs from what was typed.
 * A word that is only begun is not misspelt.
 */
export function suggestionFor(readings: readonly Reading[], best: Ranked | undefined): string | undefined {
  const [typed] = readings
  if (!typed || !best || !isConvincing(best)) return undefined
  const reading = readings.find(({ words }) =>
    words.every(({ choices }) => choices.some(({ word }) => best.matchedWords.includes(word))),
  )
  const words = (reading ?? typed).words
  const corrected = words.map(({ word, choices }) => {
    const meant = choices.find((choice) => best.matchedWords.includes(choice.word))
    return !meant || meant.by === 'beginning' ? word : meant.word
  })
  const text = corrected.join(' ')
  return text === typed.words.map(({ word }) => word).join(' ') ? undefined : text
}
