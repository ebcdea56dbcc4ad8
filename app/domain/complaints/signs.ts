import type { ComplaintContent } from './content.ts'
import { namePartsOf } from '#app/domain/linking/name-words.ts'

/** What reports can have in common, besides their words. */
export const SIGN_KINDS = ['SUBJECT', 'PHONE', 'LETTERHEAD', 'WORDING', 'ARTICLE', 'QUOTA', 'ESTATE'] as const
export type SignKind = (typeof SIGN_KINDS)[number]

/** A sign in clear: it is hashed under a key at once, and kept nowhere as it is. WORDING is made from a letter's print. */
export type PlainSign = { kind: Exclude<SignKind, 'WORDING'>; text: string }

/** A letterhead is a line, and a line of a letter is longer. */
const LONGEST_HEAD = 80
const SHORTEST_PHONE = 7
/** A number of a telephone as it is written: figures with spaces, dots, dashes or brackets between. */
const PHONE = /(?:\+|\b)\(?\d(?:[\s().-]{0,2}\d){7,14}\b/g

/**
 * By what a report may be found to hang together with others: who is reported, their telephone (never one in the story:
 * it may be the reporter's), the head of their letter, the rule they invoke, how many places they demand, and the estate.
 */
export function plainSigns({ party, demand, estateId, story }: ComplaintContent): PlainSign[] {
  const { letterText, norm, quota } = demand ?? { letterText: '', norm: '', quota: null }
  return distinct([
    ...all('SUBJECT', [subjectSign(party)]),
    ...all('PHONE', [party.phone, ...(letterText.match(PHONE) ?? [])].map(phoneSign)),
    ...all('LETTERHEAD', [headOf(letterText)]),
    ...all('ARTICLE', articlesIn([norm, letterText, story].join('\n'))),
    ...all('QUOTA', [String(quota ?? '')]),
    ...all('ESTATE', [estateId ?? '']),
  ])
}

/** A row of the register by its number, anybody else by the words of their name in any order. */
function subjectSign({ no, name }: Pick<ComplaintContent['party'], 'no' | 'name'>): string {
  return no ?? nameSign(name)
}

/** A name by its words in any order, without its legal form and type. */
function nameSign(name: string): string {
  const { words, numbers } = namePartsOf(name)
  return [...words.toSorted(), ...numbers.toSorted()].join(' ')
}

/** National figures without 0 or 62; '' where there are too few for a telephone. */
export function phoneSign(phone: string): string {
  const figures = phone.replace(/\D/g, '').replace(/^(?:0+62|62|0+)0*/, '')
  return figures.length < SHORTEST_PHONE ? '' : figures
}

/** The first line of a letter of several lines, where it is short enough to name who writes it. */
function headOf(letter: string): string {
  const lines = letter.split('\n').map((line) => line.trim())
  const [first = ''] = lines.filter((line) => line !== '')
  return lines.length < 2 || first.length > LONGEST_HEAD ? '' : nameSign(first)
}

const RULES: readonly (readonly [string, string])[] = [
  ['perda', '(?:perda|peraturan daerah|regional regulation|local regulation|条例|조례|地方条例)'],
  ['perbup', '(?:perbup|peraturan bupati)'],
  ['permenaker', '(?:permenaker|peraturan menteri ketenagakerjaan)'],
  ['perpres', '(?:perpres|peraturan presiden)'],
  ['pp', '(?:\\bpp\\b|peraturan pemerintah)'],
  ['uu', '(?:\\buu\\b|undang-undang|undang undang|law no)'],
]
const NUMBER_AND_YEAR = '[^\\d\\n]{0,30}(\\d{1,3})\\s*(?:/|tahun|year|of|th\\.?)\\s*(?:tahun\\s*)?(\\d{4})'

/** Rules that are named in a text, each as "perda 4/2016", however it was written. */
function articlesIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return RULES.flatMap(([rule, words]) =>
    [...plain.matchAll(new RegExp(`${words}${NUMBER_AND_YEAR}`, 'gu'))].map(
      ([, number = '', year = '']) => `${rule} ${String(Number(number))}/${year}`,
    ),
  )
}

function all(kind: PlainSign['kind'], texts: readonly string[]): PlainSign[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind, text }))
}

function distinct(signs: readonly PlainSign[]): PlainSign[] {
  return [...new Map(signs.map((sign) => [`${sign.kind} ${sign.text}`, sign])).values()]
}
