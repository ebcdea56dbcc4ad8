import { letterBag, type LetterBag } from './letter-bag.ts'
import { isSchoolWord, isWeakWord, namePartsOf, plainWords } from './name-words.ts'

/** What is known of an agency that may be the same as another one. */
export type LinkRecord = {
  name: string
  nib?: string | null | undefined
  ahu?: string | null | undefined
  npwp?: string | null | undefined
  npsn?: string | null | undefined
  vin?: string | null | undefined
  lspLicence?: string | null | undefined
  phone?: string | null | undefined
  address?: string | null | undefined
  directorIdHash?: string | null | undefined
}

/** Numbers that name one agency and no other, in the order in which reasons are told. */
export const IDENTIFIERS = ['nib', 'ahu', 'npwp', 'npsn', 'vin', 'lspLicence'] as const
export type LinkIdentifier = (typeof IDENTIFIERS)[number]

/** What has to be kept of a record, to compare it later: words as written and sorted numbers, each parted by spaces. */
export type KeptRecord = {
  words: string
  numbers: string
  form: string | null
  identifiers: readonly string[]
  phone: string
  address: string
  director: string
}

/** A record as it is compared, worked out once. Word lists are joined by spaces, sorted unless called written. */
export type Prepared = {
  kept: KeptRecord
  /** All words, and their letters in the order written. */
  words: string
  letters: string
  strong: string
  /** The letters of the strong words as written, and of the sorted ones. */
  strongWritten: string
  strongSorted: string
  strongBag: LetterBag
  weak: string
  numbers: string
  initials: string
  form: string | null
  isSchool: boolean
  identifiers: readonly string[]
  phone: string
  address: string
  director: string
}

/** A record ready to be compared: its name in the forms that are compared, its contacts and numbers normalised. */
export function prepare(record: LinkRecord): Prepared {
  const { words, numbers, form } = namePartsOf(record.name)
  return prepareKept({
    words: words.join(' '),
    numbers: sorted(numbers),
    form,
    identifiers: IDENTIFIERS.map((scheme) => identifierKey(scheme, record[scheme] ?? '')),
    phone: phoneKey(record.phone ?? ''),
    address: addressKey(record.address ?? ''),
    director: record.directorIdHash ?? '',
  })
}

/** The same from what was kept of a record. */
export function prepareKept(kept: KeptRecord): Prepared {
  const words = kept.words === '' ? [] : kept.words.split(' ')
  const isSchool = words.some(isSchoolWord)
  const strong = isSchool ? words : words.filter((word) => !isWeakWord(word))
  const weak = strong.length === words.length ? [] : words.filter(isWeakWord)
  const { numbers, form, identifiers, phone, address, director } = kept
  const strongWritten = strong.join('')
  const inOrder = strong.toSorted()
  return {
    kept,
    words: weak.length === 0 ? inOrder.join(' ') : sorted(words),
    letters: words.join(''),
    strong: inOrder.join(' '),
    strongWritten,
    strongSorted: inOrder.join(''),
    strongBag: letterBag(strongWritten),
    weak: sorted(weak),
    initials: words.length >= 3 ? words.map((word) => word.charAt(0)).join('') : '',
    isSchool,
    ...{ numbers, form, identifiers, phone, address, director },
  }
}

/** Letters and digits; of the NPWP of an entity only the ten characters that branches share with their head office. */
function identifierKey(scheme: LinkIdentifier, value: string): string {
  if (value === '') return ''
  const plain = value.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (scheme !== 'npwp') return plain
  const current = plain.length === 15 ? `0${plain}` : plain
  return current.startsWith('0') ? current.slice(0, 10) : current
}

/** National digits without 0 or 62. */
function phoneKey(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:0+62|62|0+)0*/, '')
}

function addressKey(address: string): string {
  if (address === '') return ''
  const words = plainWords(address).split(' ')
  return words
    .map((word) => ADDRESS_WORDS.get(word) ?? word)
    .filter((word) => word !== '')
    .join(' ')
}

/** Short forms of words in an address; some say nothing. */
const ADDRESS_WORDS: ReadonlyMap<string, string> = new Map([
  ['jl', 'jalan'],
  ['kp', 'kampung'],
  ['blk', 'blok'],
  ['no', ''],
  ['nomor', ''],
])

function sorted(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : words.toSorted().join(' ')
}
