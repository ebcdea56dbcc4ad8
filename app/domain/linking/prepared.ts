import { letterBag, type LetterBag } from './letter-bag.ts'
import { isWeak, namePartsOf, plainWords } from './name-words.ts'

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

/** A record as it is compared, worked out once. Word lists are joined by spaces, sorted unless called written. */
export type Prepared = {
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

export function prepare(record: LinkRecord): Prepared {
  const parts = namePartsOf(record.name)
  const strong = parts.words.filter((word) => !isWeak(word, parts))
  return {
    words: sorted(parts.words),
    letters: parts.words.join(''),
    strong: sorted(strong),
    strongWritten: strong.join(''),
    strongSorted: strong.length < 2 ? (strong[0] ?? '') : strong.toSorted().join(''),
    strongBag: letterBag(strong.join('')),
    weak: sorted(parts.words.filter((word) => isWeak(word, parts))),
    numbers: sorted(parts.numbers),
    initials: parts.words.length >= 3 ? parts.words.map((word) => word.charAt(0)).join('') : '',
    form: parts.form,
    isSchool: parts.isSchool,
    identifiers: IDENTIFIERS.map((scheme) => identifierKey(scheme, record[scheme] ?? '')),
    phone: phoneKey(record.phone ?? ''),
    address: addressKey(record.address ?? ''),
    director: record.directorIdHash ?? '',
  }
}

/** Letters and digits; of the NPWP of an entity only the ten characters that branches share with their head office. */
function identifierKey(scheme: LinkIdentifier, value: string): string {
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
  return plainWords(address)
    .split(' ')
    .flatMap((word) => ADDRESS_WORDS[word] ?? [word])
    .join(' ')
}

const ADDRESS_WORDS: Readonly<Record<string, readonly string[]>> = {
  jl: ['jalan'],
  kp: ['kampung'],
  blk: ['blok'],
  no: [],
  nomor: [],
}

function sorted(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : words.toSorted().join(' ')
}
