import { listCandidates, listWords } from './search-candidates.server.ts'
import { EMPTY_PAGE, pageOf } from './search-page.server.ts'
import { listByFilter } from './search-listing.server.ts'
import { searchByNumber } from './search-numbers.server.ts'
import { namesInSearch } from './search-state.server.ts'
import { GOOD_ENOUGH, probesFor, rankFor, suggestionFor } from '#app/domain/search/answer.ts'
import { unsureWords, type DictionaryWord } from '#app/domain/search/choices.ts'
import { nearHashes, widerHashes } from '#app/domain/search/hashes.ts'
import type { Ranked, Reading } from '#app/domain/search/rank.ts'
import { readingsOf, respeltWords } from '#app/domain/search/readings.ts'
import { readQuery, type ReadQuery } from '#app/domain/search/read-query.ts'
import type { SearchPage, SearchQuery } from '#app/domain/search/search-query.ts'

/** A page holds no more, whatever was asked. */
const MOST_HITS = 100

type Found = { readings: [Reading, ...Reading[]]; ranked: Ranked[] }

/**
 * Finds agencies by a misspelt, partial, former or other name, by initials, or by a number of a register. Text that can
 * be no name (signs, other scripts) is an empty answer and asks the database nothing. docs/adr/0005-search.md
 */
export async function searchAgencies(asked: SearchQuery): Promise<SearchPage> {
  const search = { ...asked, limit: Math.max(1, Math.min(MOST_HITS, Math.trunc(asked.limit) || 1)) }
  if (search.q.trim() === '') return listByFilter(search)
  const query = readQuery(search.q)
  const byNumber = query.number === undefined ? undefined : await searchByNumber(query.number, query, search)
  if (byNumber) return byNumber
  if (query.words.length === 0 || query.isFigures) return EMPTY_PAGE

  const { readings, ranked } = await findNames(query, search)
  return pageOf(ranked, { search, suggestion: suggestionFor(readings, ranked[0]) })
}

/** Two round trips; two more when what came back is poor. */
async function findNames(query: ReadQuery, search: SearchQuery): Promise<Found> {
  const names = await namesInSearch()
  const dictionary = await listWords({
    near: query.words.flatMap(({ word, sound }) => nearHashes(word, sound)),
    spelt: respeltWords(query),
    beginning: beginningOf(query),
  })
  const first = await findWith(query, dictionary, { search, names })
  if (bestScore(first) >= GOOD_ENOUGH) return first

  const near = unsureWords(query, first.readings[0].words).flatMap(({ sound }) => widerHashes(sound))
  if (near.length === 0) return first
  const more = await listWords({ near, spelt: [], beginning: undefined })
  const second = await findWith(query, distinct([...dictionary, ...more]), { search, names })
  return bestScore(second) > bestScore(first) ? second : first
}

/** One letter begins too many words. */
function beginningOf({ words, isTyping }: ReadQuery): string | undefined {
  const last = words.at(-1)?.word ?? ''
  return isTyping && last.length > 1 ? last : undefined
}

function bestScore({ ranked }: Found): number {
  return ranked[0]?.score ?? 0
}

async function findWith(
  query: ReadQuery,
  dictionary: readonly DictionaryWord[],
  within: { search: SearchQuery; names: number },
): Promise<Found> {
  const { search, names } = within
  const readings = readingsOf(query, dictionary)
  const candidates = await listCandidates(probesFor(readings, names), search)
  return { readings, ranked: rankFor(query, { readings, candidates, names }) }
}

function distinct(words: readonly DictionaryWord[]): DictionaryWord[] {
  return [...new Map(words.map((entry) => [entry.word, entry])).values()]
}
