import type { ReadQuery, TypedWord } from './read-query.ts'
import { edits } from '#app/domain/shared/edits.ts'

/** A word of the dictionary; `df`: how many names hold it or a word that sounds like it. */
export type DictionaryWord = { word: string; sound: string; df: number }

/** A word that may be meant; `fit` 1 is the word as typed. */
type Choice = DictionaryWord & { fit: number; by: 'equal' | 'sound' | 'slip' | 'beginning' }

/** A word of the query with the words that may be meant, best first. */
export type QueryWord = TypedWord & { choices: readonly Choice[]; isSure: boolean; isBeginning: boolean }

const LEAST_FIT = 0.5
const MOST_CHOICES = 24
/** A word that many names hold was meant as typed; a rare one may be what a slip made of another. */
const SURE_FROM = 50
const MOST_SLIPS = 2
const SLIP_OF_A_SURE_WORD = 0.85

/** For each word of the query, the dictionary words it may stand for. */
export function choose(
  words: readonly TypedWord[],
  dictionary: readonly DictionaryWord[],
  isTyping: boolean,
): QueryWord[] {
  return words.map((typed, index) => {
    const isBeginning = isTyping && index === words.length - 1
    const all = dictionary.flatMap((entry) => choiceOf(typed, entry, isBeginning) ?? [])
    const isSure = all.some(({ by, df }) => by !== 'slip' && by !== 'beginning' && df > SURE_FROM)
    const choices = all
      .map((choice) => (isSure && choice.by === 'slip' ? { ...choice, fit: choice.fit * SLIP_OF_A_SURE_WORD } : choice))
      .sort((a, b) => b.fit - a.fit || b.df - a.df)
      .slice(0, isBeginning ? 2 * MOST_CHOICES : MOST_CHOICES)
    return { ...typed, choices, isSure, isBeginning }
  })
}

/** Words of the query that one slip does not explain for sure: worth a second, wider look. */
export function unsureWords(query: Pick<ReadQuery, 'words'>, chosen: readonly QueryWord[]): TypedWord[] {
  return query.words.filter((_, index) => !chosen[index]?.isSure)
}

function choiceOf(typed: TypedWord, entry: DictionaryWord, isBeginning: boolean): Choice | undefined {
  if (entry.word === typed.word) return { ...entry, fit: 1, by: 'equal' }
  if (/\d/.test(typed.word)) return undefined
  if (entry.sound === typed.sound) return { ...entry, fit: 0.95, by: 'sound' }
  const slip = slipFit(typed, entry)
  const beginning = isBeginning ? beginningFit(typed, entry) : 0
  const fit = Math.max(slip, beginning)
  return fit < LEAST_FIT ? undefined : { ...entry, fit, by: beginning > slip ? 'beginning' : 'slip' }
}

/** Counted in spelling and in sound: a slip can be one letter in the one and two in the other. Three are another word. */
function slipFit(typed: TypedWord, entry: DictionaryWord): number {
  const longest = Math.max(typed.word.length, entry.word.length)
  if (Math.abs(typed.word.length - entry.word.length) > MOST_SLIPS + 1) return 0
  const inSpelling = edits(typed.word, entry.word, MOST_SLIPS)
  const slips = inSpelling <= 1 ? inSpelling : Math.min(inSpelling, edits(typed.sound, entry.sound, MOST_SLIPS) + 0.2)
  return slips > MOST_SLIPS + 0.5 ? 0 : 1 - (1.05 * slips) / longest
}

function beginningFit(typed: TypedWord, entry: DictionaryWord): number {
  const { word } = entry
  if (!word.startsWith(typed.word)) return 0
  return 0.86 + (0.1 * typed.word.length) / word.length
}
