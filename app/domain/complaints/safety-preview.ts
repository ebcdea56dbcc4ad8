import { BODIES, CLUES, NOT_NAMES, type Clue } from './safety-clues.ts'

/** A part of a text, from one sign up to and without another, and what it gives away. */
export type Passage = { from: number; to: number; why: Clue }

/** What the form knows of the reporter besides the text, and what is no name though it is written like one. */
export type KnownOfReporter = {
  /** Own names and numbers: of the company, of the person. */
  own?: readonly string[]
  /** The reported party, places, estates. */
  harmless?: readonly string[]
}

/**
 * Which parts of a text could tell who wrote it: names, telephones, identity and own numbers, mail, shift, how few there
 * are, where they live, position, own company, exact sums. In order, none within another. Offsets are of the text as it
 * is. It advises and holds nothing back: it finds what is written as such things usually are, in five languages, and
 * marks now and then what is harmless (domain.md 9).
 */
export function safetyPreview(text: string, known: KnownOfReporter = {}): Passage[] {
  const read = readable(text)
  const harmless = (known.harmless ?? []).map((name) => name.toLowerCase())
  const looked = [...byPatterns(read), ...capitalised(read)].filter((one) => !isKnown(read, one, harmless))
  return joined([...ownWords(read, known.own ?? []), ...looked])
}

/** What reads like a person or a home, and is known to be something else. */
function isKnown(text: string, { from, to, why }: Passage, harmless: readonly string[]): boolean {
  if (why !== 'NAME' && why !== 'HOME') return false
  const said = text.slice(from, to).toLowerCase()
  return harmless.some((name) => name.includes(said))
}

/** The same text, sign for sign, as the patterns read it: file names have underscores, and some keyboards wide digits. */
function readable(text: string): string {
  return text
    .replaceAll(/[_\u00A0\n\r\t]/g, ' ')
    .replaceAll(/[\uFF10-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function byPatterns(text: string): Passage[] {
  return CLUES.flatMap(({ why, pattern }) => [...text.matchAll(pattern)].map((match) => passageOf(why, match)))
}

function passageOf(why: Clue, { index, 0: { length } }: RegExpExecArray): Passage {
  return { from: index, to: index + length, why }
}

/** The words a form knows to be the reporter's own, wherever they stand; of a company also without its legal form. */
function ownWords(text: string, own: readonly string[]): Passage[] {
  const spellings = own.flatMap((word) => [word.trim(), withoutForm(word)]).filter((word) => word.length > 2)
  return spellings.flatMap((word) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'giu'))].map((match) =>
      passageOf('COMPANY', match),
    ),
  )
}

function withoutForm(name: string): string {
  return name
    .trim()
    .replace(/^(?:PT|CV|UD)\.? |^(?:株式会社|有限会社|주식회사)/iu, '')
    .replace(/,? ?(?:Tbk\.?|Indonesia|株式会社|有限公司)$/iu, '')
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

const RUN = /(?<!\p{L})\p{Lu}\p{Ll}[\p{Script=Latin}'’-]{0,30}(?: \p{Lu}\p{Ll}[\p{Script=Latin}'’-]{0,30}){1,5}/gu

/** Two or more capitalised words in a row that are no body, place, day or paper: perhaps a person. */
function capitalised(text: string): Passage[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    if (BODIES.test(text.slice(Math.max(0, match.index - 20), match.index))) return []
    const kept = nameWithin(match[0])
    if (kept === undefined) return []
    const from = match.index + kept.at
    return [{ from, to: from + kept.name.length, why: 'NAME' as const }]
  })
}

/** A run up to a body in it, without the words at its ends that are no names; undefined: less than two names are left. */
function nameWithin(run: string): { name: string; at: number } | undefined {
  const words = [...run.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }))
  const isName = ({ word }: { word: string }): boolean => !NOT_NAMES.has(word.toLowerCase())
  const body = words.findIndex(({ word }) => BODIES.test(` ${word} `))
  const before = body < 0 ? words : words.slice(0, body)
  const first = before.findIndex(isName)
  const kept = before.slice(first, before.findLastIndex(isName) + 1)
  const [start] = kept
  if (first < 0 || start === undefined || kept.length < 2 || !kept.every(isName)) return undefined
  return { name: kept.map(({ word }) => word).join(' '), at: start.index }
}

/** In order; what overlaps becomes one, by the reason of the one that begins first. */
function joined(passages: readonly Passage[]): Passage[] {
  const sorted = passages.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return sorted.reduce<Passage[]>((kept, next) => {
    const last = kept.at(-1)
    if (!last || next.from >= last.to) return [...kept, next]
    return [...kept.slice(0, -1), { ...last, to: Math.max(last.to, next.to) }]
  }, [])
}
