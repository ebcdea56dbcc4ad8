import type { QueryWord } from './choices.ts'
import { acronymTerm, compactTerm, contextTerm, pairTerm, setTerm, wordTerm } from './hashes.ts'
import { compactSound } from './sound-key.ts'

/**
 * What to fetch: names holding any of `any`, for each of `all` the names holding every term of it, and the names that hold
 * all terms of `begun` and begin with its words.
 */
export type Probes = { any: number[]; all: number[][]; begun: { terms: number[]; words: string } | undefined }

/** Words of one sound are one key: they are asked once. */
type Key = { sound: string; term: number; df: number; fit: number }

type Probe = { terms: number[]; expected: number; fit: number }

const MOST_SETS = 72
const MOST_PAIRS = 240
const MOST_COMBINED = 10
const WORTH_A_LIMIT_OF_ITS_OWN = 0.7
/** Entries of common keys to read at most. */
const MOST_READ = 5000
/** Names all the rare keys together may bring. */
const MOST_EXPECTED = 400
/** A key expected to bring more than this gets a limit of its own, so that it crowds nobody out. */
const RARE = 40
/** A single word may stand without a partner when few names hold it. */
const ALONE = 150

/**
 * Which keys to ask for a query: all its words in any order, pairs of words (rare even where both words are common), a
 * rare word alone, common pairs narrowed by a third word or by the district. `names`: how many names there are.
 */
export function planProbes(words: readonly QueryWord[], names: number): Probes {
  const keys = words.map(keysOf)
  const probes = [...alone(keys), ...pairs(keys, names)]
  const rare = probes.filter(({ expected }) => expected <= RARE).sort((a, b) => a.expected - b.expected)
  const common = probes.filter(({ expected, fit }) => expected > RARE && fit >= WORTH_A_LIMIT_OF_ITS_OWN)
  return {
    any: [...new Set([...wholeNames(words, keys), ...withoutOneWord(keys), ...withinBudget(rare)])],
    all: [...together(keys), ...bounded(common), ...inDistrict(keys, names)],
    begun: beginningOf(words, keys, names),
  }
}

/** Initials and letters without spaces need no dictionary. */
function wholeTerms(words: readonly { word: string; sound: string }[]): number[] {
  const spelt = words.map(({ word }) => word)
  const initials = spelt.length === 1 && /^[a-z]{3,12}$/.test(spelt[0] ?? '') ? spelt : []
  return [setTerm(words.map(({ sound }) => sound)), compactTerm(compactSound(spelt)), ...initials.map(acronymTerm)]
}

function keysOf({ choices, isSure, isBeginning }: QueryWord): Key[] {
  const bySound = new Map<string, Key>()
  for (const { sound, df, fit } of choices) {
    if (!bySound.has(sound)) bySound.set(sound, { sound, term: wordTerm(sound), df, fit })
  }
  return [...bySound.values()].slice(0, isBeginning ? 20 : isSure ? 3 : 8)
}

/** Whole names, corrected: every combination of likely words, the likeliest first. */
function wholeNames(words: readonly QueryWord[], keys: readonly Key[][]): number[] {
  if (keys.some((choices) => choices.length === 0)) return wholeTerms(words)
  let combinations: { sounds: string[]; fit: number }[] = [{ sounds: [], fit: 1 }]
  for (const choices of keys) {
    combinations = combinations
      .flatMap(({ sounds, fit }) => choices.map((key) => ({ sounds: [...sounds, key.sound], fit: fit * key.fit })))
      .sort((a, b) => b.fit - a.fit)
      .slice(0, MOST_SETS)
  }
  return [...wholeTerms(words), ...combinations.map(({ sounds }) => setTerm(sounds))]
}

/** One word too many: the whole name of the others. */
function withoutOneWord(keys: readonly Key[][]): number[] {
  if (keys.length < 3) return []
  return keys.map((_, left) => setTerm(keys.flatMap(([best], index) => (best && index !== left ? [best.sound] : []))))
}

/** Names that begin as typed, where the words before the last are known and together not too common. */
function beginningOf(words: readonly QueryWord[], keys: readonly Key[][], names: number): Probes['begun'] {
  const [last, before] = [words.at(-1), words.slice(0, -1)]
  const best = keys.slice(0, -1).flatMap(([first]) => first ?? [])
  if (!last?.isBeginning || best.length < 2 || best.length < before.length) return undefined
  const [one, two] = [...best].sort((a, b) => a.df - b.df)
  if (!one || !two || expectedTogether(one, two, names) > MOST_READ) return undefined
  const spelt = [...before.map(({ word, choices }) => choices[0]?.word ?? word), last.word]
  return { terms: pairTerms(best.slice(0, 6)), words: spelt.join(' ') }
}

function alone(keys: readonly Key[][]): Probe[] {
  const isOnlyWord = keys.length === 1
  return keys.flatMap((choices) =>
    choices
      .filter(({ df }) => isOnlyWord || df <= ALONE)
      .map(({ term, df, fit }) => ({ terms: [term], expected: df, fit })),
  )
}

function pairs(keys: readonly Key[][], names: number): Probe[] {
  const found = keys.flatMap((ones, index) =>
    keys.slice(index + 1).flatMap((others) =>
      ones.flatMap((one) =>
        others.map((other) => ({
          terms: [pairTerm(one.term, other.term)],
          expected: expectedTogether(one, other, names),
          fit: one.fit * other.fit,
        })),
      ),
    ),
  )
  return found.sort((a, b) => b.fit - a.fit).slice(0, MOST_PAIRS)
}

/** Names are not made of independent words: four times what chance would bring. */
function expectedTogether(one: Key, other: Key, names: number): number {
  return Math.min(one.df, other.df, (4 * one.df * other.df) / Math.max(names, 1))
}

/** Three words or more, each as likely as can be: their pairs together, and without each of the words. */
function together(keys: readonly Key[][]): number[][] {
  const best = keys.flatMap(([first]) => first ?? []).slice(0, 6)
  if (best.length < 3) return []
  const whole = pairTerms(best)
  const without = best.length < 4 ? [] : best.map((left) => pairTerms(best.filter((key) => key !== left)))
  return [whole, ...without]
}

function pairTerms(keys: readonly Key[]): number[] {
  return keys.flatMap((one, index) => keys.slice(index + 1).map((other) => pairTerm(one.term, other.term)))
}

/** Each word may be the district: then the other words are in the name. */
function inDistrict(keys: readonly Key[][], names: number): number[][] {
  return keys.flatMap((choices, index) => {
    const district = choices[0]
    const others = keys.flatMap(([first], other) => (first && other !== index ? [first] : []))
    const [one, two] = others.sort((a, b) => a.df - b.df)
    if (!district || district.fit < 0.7 || !one) return []
    const expected = two ? expectedTogether(one, two, names) : one.df
    if (expected <= RARE) return []
    return [[two ? pairTerm(one.term, two.term) : one.term, contextTerm(district.sound)]]
  })
}

/** The rarest of the common keys, as far as reading their lists costs little; at least one, when nothing is rarer. */
function bounded(probes: readonly Probe[]): number[][] {
  const sorted = [...probes].sort((a, b) => a.expected - b.expected).slice(0, MOST_COMBINED)
  let read = 0
  const chosen = sorted.filter(({ expected }, index) => index === 0 || (read += expected) <= MOST_READ)
  return chosen.map(({ terms }) => terms)
}

function withinBudget(probes: readonly Probe[]): number[] {
  const terms: number[] = []
  let expected = 0
  for (const probe of probes) {
    expected += probe.expected
    if (expected > MOST_EXPECTED) break
    terms.push(...probe.terms)
  }
  return terms
}
