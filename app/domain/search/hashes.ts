/**
 * The version of everything that is stored for searching. Raise it with any change to `normalise`, `soundKey` or a
 * hash: what is stored is then made anew (`rebuildSearch`).
 */
export const SEARCH_VERSION = 1

/** What a hash is of: the same text as a word and as a district are two things. */
const SEED = { near: 1, nearer: 2, word: 3, pair: 4, set: 5, compact: 6, acronym: 7, context: 8 } as const

/** Letters struck out of the first letters only: a longer word is told apart by its beginning. */
const STRUCK_LETTERS = 8

/** A signed 32-bit hash (FNV-1a, mixed as in MurmurHash3), the same on every machine. */
function hashText(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mixed(hash)
}

export const wordTerm = (sound: string): number => hashText(sound, SEED.word)
export const contextTerm = (sound: string): number => hashText(sound, SEED.context)
export const compactTerm = (compact: string): number => hashText(compact, SEED.compact)
export const acronymTerm = (initials: string): number => hashText(initials, SEED.acronym)

/** The term of two words in either order, from their `wordTerm`s. */
export function pairTerm(one: number, other: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  return mixed(Math.imul(low ^ SEED.pair, 0x9e3779b1) + Math.imul(high, 0x85ebca77))
}

/** The term of all words in any order. */
export function setTerm(sounds: readonly string[]): number {
  return hashText([...sounds].sort().join(' '), SEED.set)
}

/** What is asked for a word: its sound and its spelling, whole and with one letter struck out. */
export function nearHashes(word: string, sound: string): number[] {
  const forms = new Set([word, sound].map((form) => form.slice(0, STRUCK_LETTERS)))
  const struck = [...forms].flatMap((form) => [form, ...(isStruck(form) ? withoutOne(form) : [])])
  return [...new Set(struck)].map((form) => hashText(form, SEED.near))
}

/** What is asked when one slip does not explain a word: two slips are one or two letters struck out on each side. */
export function widerHashes(sound: string): number[] {
  const form = sound.slice(0, STRUCK_LETTERS)
  if (form.length < 4 || !isStruck(form)) return []
  const once = withoutOne(form)
  const twice = form.length < 5 ? [] : once.flatMap(withoutOne)
  const wide = [form, ...once, ...twice].map((struck) => hashText(struck, SEED.nearer))
  return [...new Set([...wide, ...twice.map((struck) => hashText(struck, SEED.near))])]
}

/** What is stored for a word: two words one slip apart share one of these, two slips apart one of the second kind. */
export function storedHashes(word: string, sound: string): number[] {
  return [...new Set([...nearHashes(word, sound), ...struckTwice(sound)])]
}

function struckTwice(sound: string): number[] {
  const form = sound.slice(0, STRUCK_LETTERS)
  if (form.length < 5 || !isStruck(form)) return []
  return withoutOne(form).flatMap((once) => withoutOne(once).map((struck) => hashText(struck, SEED.nearer)))
}

/** Numbers are not misspelt names: they match exactly or not at all. */
function isStruck(form: string): boolean {
  return form.length > 2 && !/\d/.test(form)
}

function withoutOne(form: string): string[] {
  return Array.from(form, (_, index) => form.slice(0, index) + form.slice(index + 1))
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) | 0
}
