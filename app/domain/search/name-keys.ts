import { acronymTerm, compactTerm, contextTerm, pairTerm, setTerm, storedHashes, wordTerm } from './hashes.ts'
import { normalise } from './normalise.ts'
import { compactSound, soundKey } from './sound-key.ts'

/** Pairs are made from the first words: 15 at most. */
const PAIRED_WORDS = 6

/** What is stored of a name so that it is found: texts have their words parted by spaces. */
export type NameKeys = { words: string; context: string; forms: string; terms: number[] }

/** What is stored of a word of the dictionary. */
export type WordKeys = { word: string; sound: string; near: number[] }

export function nameKeys(name: string, districtName: string | null): NameKeys {
  const { words, forms } = normalise(name)
  const context = districtName === null ? [] : normalise(districtName).words
  return { words: words.join(' '), context: context.join(' '), forms: forms.join(' '), terms: termsOf(words, context) }
}

export function wordKeys(word: string): WordKeys {
  const sound = soundKey(word)
  return { word, sound, near: storedHashes(word, sound) }
}

/** Initials of three words or more without figures; a school is not called by its initials. */
export function initialsOf(words: readonly string[]): string | undefined {
  if (words.length < 3 || words[0] === 'smk' || words[0] === 'sma' || words.some((word) => /\d/.test(word))) {
    return undefined
  }
  return words.map((word) => word.charAt(0)).join('')
}

function termsOf(words: readonly string[], context: readonly string[]): number[] {
  const sounds = words.map(soundKey)
  const single = sounds.map(wordTerm)
  const initials = initialsOf(words)
  const terms = [
    ...single,
    ...pairsOf(single.slice(0, PAIRED_WORDS)),
    ...context.map((word) => contextTerm(soundKey(word))),
    setTerm(sounds),
    compactTerm(compactSound(words)),
    ...(initials === undefined ? [] : [acronymTerm(initials)]),
  ]
  return [...new Set(terms)]
}

function pairsOf(single: readonly number[]): number[] {
  return single.flatMap((one, index) => single.slice(index + 1).map((other) => pairTerm(one, other)))
}
