import type { QueryWord } from './choices.ts'
import { initialsOf } from './name-keys.ts'
import { edits } from '#app/domain/shared/edits.ts'

/** A name that may be meant, as stored. */
export type Candidate = { agencyId: number; place: number; words: string; context: string; forms: string }

/** How a name was found. */
export type How = 'equal' | 'beginning' | 'part' | 'similar' | 'initials'

export type Ranked = { agencyId: number; place: number; score: number; how: How; matchedWords: string[] }

/** One way to read the query; words joined or cut cost `penalty`. */
export type Reading = { words: readonly QueryWord[]; penalty: number }

export type Question = {
  forms: readonly string[]
  isCapitals: boolean
  names: number
  words: readonly { word: string }[]
}

type Match = { query: number; name: number; fit: number; by: string; word: string }

const COMPARED_LETTER_BY_LETTER = 60
const DISTRICT_FIT = 0.85

/** Scores names against all readings of a query: best first, one line an agency, ties by agency id. */
export function rank(readings: readonly Reading[], candidates: readonly Candidate[], question: Question): Ranked[] {
  const prepared = readings.map((reading) => prepare(reading, question))
  const rough = candidates.map((candidate) => bestOf(prepared, splitName(candidate), question)).sort(byScore)
  const compact = question.words.map(({ word }) => word).join('')
  for (const scored of rough.slice(0, COMPARED_LETTER_BY_LETTER))
    scored.score += 0.1 * likeness(compact, scored.compact)
  const best = new Map<number, Ranked>()
  for (const { compact: _, ...ranked } of rough.sort(byScore)) {
    if (!best.has(ranked.agencyId))
      best.set(ranked.agencyId, { ...ranked, score: Math.min(1, Math.round(ranked.score * 1e6) / 1e6) })
  }
  return [...best.values()]
}

type Prepared = {
  fits: ReadonlyMap<string, { fit: number; by: string }>[]
  weights: number[]
  total: number
  penalty: number
  figures: string[]
}

type Name = Candidate & { list: string[]; around: string[] }

function prepare({ words, penalty }: Reading, { names }: Question): Prepared {
  const fits = words.map(({ choices }) => new Map(choices.map(({ word, fit, by }) => [word, { fit, by }])))
  const weights = words.map(({ choices }) => weightOf(choices[0]?.df ?? 0, names))
  const figures = words.map(({ word }) => word).filter((word) => /\d/.test(word))
  return { fits, weights, total: sum(weights), penalty, figures }
}

/** A rare word says more than a common one. */
function weightOf(df: number, names: number): number {
  return Math.log(1 + Math.max(names, 1) / (df + 0.5))
}

function splitName(candidate: Candidate): Name {
  const { words, context } = candidate
  return { ...candidate, list: words === '' ? [] : words.split(' '), around: context === '' ? [] : context.split(' ') }
}

function bestOf(readings: readonly Prepared[], name: Name, question: Question): Ranked & { compact: string } {
  const [first = nothing(name), ...others] = readings.map((reading) => scoreOf(reading, name))
  const best = others.reduce((a, b) => (b.score > a.score ? b : a), first)
  const byInitials = initialsScore(name, question)
  const base = byInitials > best.score ? { ...best, score: byInitials, how: 'initials' as const } : best
  return { ...base, score: base.score + formScore(name, question), compact: name.list.join('') }
}

function nothing({ agencyId, place }: Name): Ranked {
  return { agencyId, place, score: 0, how: 'similar', matchedWords: [] }
}

function scoreOf(reading: Prepared, name: Name): Ranked {
  const matches = matchWords(reading, name.list)
  const byQuery = new Map(matches.map((match) => [match.query, match]))
  const answered = reading.weights.map(
    (weight, index) => weight * (byQuery.get(index)?.fit ?? districtFit(reading.fits[index], name)),
  )
  const ofName = nameCoverage(reading, name.list, matches)
  const score =
    0.64 * (sum(answered) / (reading.total || 1)) + 0.19 * ofName + 0.07 * orderOf(matches, reading.fits.length)
  const { agencyId, place } = name
  const matchedWords = matches.map(({ word }) => word)
  return {
    agencyId,
    place,
    score: score + sameWords(reading, name, matches) - reading.penalty - figurePenalty(reading, name.list),
    how: howOf(reading, name, matches),
    matchedWords,
  }
}

/** The same words in another order are nearer than a name with a word more. */
function sameWords({ fits }: Prepared, { list }: Name, matches: readonly Match[]): number {
  const isWhole = matches.length === fits.length && matches.length === list.length
  return isWhole && matches.length > 1 && matches.every(({ by }) => by === 'equal') ? 0.06 : 0
}

/** Words are matched one to one, the best fit first. */
function matchWords({ fits }: Prepared, list: readonly string[]): Match[] {
  const possible = fits.flatMap((choices, query) =>
    list.flatMap((word, name) => {
      const found = choices.get(word)
      return found ? [{ query, name, word, ...found }] : []
    }),
  )
  possible.sort((a, b) => b.fit - a.fit || Math.abs(a.query - a.name) - Math.abs(b.query - b.name))
  const matches: Match[] = []
  for (const match of possible) {
    if (!matches.some(({ query, name }) => query === match.query || name === match.name)) matches.push(match)
  }
  return matches.sort((a, b) => a.query - b.query)
}

function districtFit(choices: Prepared['fits'][number] | undefined, { around }: Name): number {
  return DISTRICT_FIT * Math.max(0, ...around.map((word) => choices?.get(word)?.fit ?? 0))
}

function nameCoverage(reading: Prepared, list: readonly string[], matches: readonly Match[]): number {
  const matched = new Map(matches.map((match) => [match.name, match]))
  let found = 0
  let all = 0
  for (let index = 0; index < list.length; index++) {
    const match = matched.get(index)
    const weight = match ? (reading.weights[match.query] ?? 1) : UNASKED_WEIGHT
    all += weight
    if (match) found += weight * match.fit
  }
  return all === 0 ? 0 : found / all
}

/** The weight of a name's word nobody asked for: its frequency is not known here, so that of an ordinary word. */
const UNASKED_WEIGHT = 5

function orderOf(matches: readonly Match[], words: number): number {
  const [first] = matches
  if (!first) return 0
  if (words === 1) return first.name === 0 ? 1 : 0.6
  const steps = matches.slice(1).map((match, index) => match.name - (matches[index]?.name ?? 0))
  const inOrder = steps.filter((step) => step > 0).length
  const adjacent = steps.filter((step) => step === 1).length
  return (0.6 * inOrder + 0.4 * adjacent) / (words - 1)
}

/** SMK Negeri 2 is not SMK Negeri 3. */
function figurePenalty({ figures }: Prepared, list: readonly string[]): number {
  if (figures.length === 0) return 0
  const own = list.filter((word) => /\d/.test(word))
  return own.length > 0 && !own.some((word) => figures.includes(word)) ? 0.08 : 0
}

function howOf({ fits, penalty }: Prepared, { list }: Name, matches: readonly Match[]): How {
  if (matches.length < fits.length || penalty > 0) return 'similar'
  const isSpelt = matches.every(({ by }) => by === 'equal')
  const isBegun = matches.every(({ by, query }) => by === 'equal' || (by === 'beginning' && query === fits.length - 1))
  const isInOrder = matches.every((match, index) => match.name === index)
  if (isBegun && isInOrder) return isSpelt && list.length === matches.length ? 'equal' : 'beginning'
  return isSpelt ? 'part' : 'similar'
}

function initialsScore({ list }: Name, { words, isCapitals }: Question): number {
  const [only, ...others] = words
  if (!only || others.length > 0 || only.word.length < 3) return 0
  if (initialsOf(list) !== only.word) return 0
  return isCapitals ? 0.93 : 0.75
}

function formScore({ forms }: Name, question: Question): number {
  return question.forms.some((form) => forms.split(' ').includes(form)) ? 0.01 : 0
}

function likeness(query: string, name: string): number {
  const longest = Math.max(query.length, name.length)
  if (longest === 0) return 0
  const most = Math.ceil(longest / 2)
  return Math.max(0, 1 - (2 * edits(query, name, most)) / longest)
}

function byScore(a: { score: number; agencyId: number; place: number }, b: typeof a): number {
  return b.score - a.score || a.agencyId - b.agencyId || a.place - b.place
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
