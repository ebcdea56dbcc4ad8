import { bagsDiffer } from './letter-bag.ts'
import { IDENTIFIERS, prepare, type LinkIdentifier, type LinkRecord, type Prepared } from './prepared.ts'
import { allowedSlips, isAlike } from './similarity.ts'

type Verdict = 'SAME' | 'POSSIBLE' | 'DIFFERENT'

type NameReason =
  | 'NAME_EQUAL'
  | 'NAME_EQUAL_BUT_WEAK_WORDS'
  | 'NAME_SIMILAR'
  | 'ACRONYM'
  | 'NAME_PARTLY'
  | 'ONLY_WEAK_WORDS'
  | 'DIFFERENT_NUMBER'
  | 'NAME_DIFFERENT'

type ContactReason = 'SHARED_PHONE' | 'SHARED_ADDRESS' | 'SHARED_DIRECTOR'

export type MatchReason =
  `ID_EQUAL:${LinkIdentifier}` | `ID_CONFLICT:${LinkIdentifier}` | NameReason | ContactReason | 'LEGAL_FORM_DIFFERS'

export type Match = { verdict: Verdict; reasons: MatchReason[] }

/** Likeness of names that are taken for one another. data/cases/matching.json, NAME_SIMILAR. */
export const SIMILAR = 0.85

/**
 * Are two records the same agency? By the rules of data/cases/matching.json: an equal identifier decides, a name alone
 * never gives SAME. Nothing is merged on this: it is told to a person.
 */
export function matchRecords(a: LinkRecord, b: LinkRecord): Match {
  return matchPrepared(prepare(a), prepare(b))
}

/** The same for records that were prepared before: for a list against a register. */
export function matchPrepared(a: Prepared, b: Prepared): Match {
  const equal = IDENTIFIERS.filter((_, index) => a.identifiers[index] !== '' && isEqualIdentifier(a, b, index))
  const unequal = IDENTIFIERS.filter((_, index) => isOtherIdentifier(a, b, index))
  const name = nameReason(a, b)
  const contacts = contactReasons(a, b)
  const formDiffers = a.form !== null && b.form !== null && a.form !== b.form
  const facts = { equal: equal.length, unequal: unequal.length, contacts: contacts.length, formDiffers }
  const reasons: MatchReason[] = [
    ...equal.map((scheme) => `ID_EQUAL:${scheme}` as const),
    ...unequal.map((scheme) => `ID_CONFLICT:${scheme}` as const),
    name,
    ...contacts,
    ...(formDiffers ? (['LEGAL_FORM_DIFFERS'] as const) : []),
  ]
  return { verdict: verdictOf(name, facts), reasons }
}

type Facts = { equal: number; unequal: number; contacts: number; formDiffers: boolean }

/** Names that are alike enough to be shown to a person without any other sign. */
const LIKE_NAMES: ReadonlySet<NameReason> = new Set([
  'NAME_EQUAL',
  'NAME_SIMILAR',
  'NAME_EQUAL_BUT_WEAK_WORDS',
  'ACRONYM',
])

function verdictOf(name: NameReason, { equal, unequal, contacts, formDiffers }: Facts): Verdict {
  if (equal > 0) return unequal > 0 ? 'POSSIBLE' : 'SAME'
  const isLike = unequal === 0 && LIKE_NAMES.has(name)
  if (contacts === 0) return isLike ? 'POSSIBLE' : 'DIFFERENT'
  return isLike && isEqualName(name, formDiffers) ? 'SAME' : 'POSSIBLE'
}

function isEqualName(name: NameReason, formDiffers: boolean): boolean {
  return name === 'NAME_EQUAL' && !formDiffers
}

function isEqualIdentifier(a: Prepared, b: Prepared, index: number): boolean {
  return a.identifiers[index] === b.identifiers[index]
}

function isOtherIdentifier(a: Prepared, b: Prepared, index: number): boolean {
  return a.identifiers[index] !== '' && b.identifiers[index] !== '' && !isEqualIdentifier(a, b, index)
}

/** Exactly one, the first that fits: `nameReasonOrder`. */
function nameReason(a: Prepared, b: Prepared): NameReason {
  const sameNumbers = a.numbers === b.numbers
  if (a.words === b.words) return sameNumbers ? 'NAME_EQUAL' : 'DIFFERENT_NUMBER'
  if (a.strong === '' || b.strong === '') return lesserReason(a, b)
  return (sameNumbers ? equalReason(a, b) : undefined) ?? likeReason(a, b, sameNumbers) ?? lesserReason(a, b)
}

function equalReason(a: Prepared, b: Prepared): NameReason | undefined {
  if (a.letters === b.letters) return 'NAME_EQUAL'
  return a.strong === b.strong ? 'NAME_EQUAL_BUT_WEAK_WORDS' : undefined
}

function likeReason(a: Prepared, b: Prepared, sameNumbers: boolean): NameReason | undefined {
  if (isAcronym(a, b) || isAcronym(b, a)) return 'ACRONYM'
  return sameNumbers && isSimilar(a, b) ? 'NAME_SIMILAR' : undefined
}

function lesserReason(a: Prepared, b: Prepared): NameReason {
  if (a.isSchool && b.isSchool) return 'NAME_DIFFERENT'
  if (isShared(a.strong, b.strong)) return 'NAME_PARTLY'
  return isShared(a.weak, b.weak) ? 'ONLY_WEAK_WORDS' : 'NAME_DIFFERENT'
}

function isAcronym(short: Prepared, long: Prepared): boolean {
  return long.initials !== '' && short.words === long.initials
}

function isSimilar(a: Prepared, b: Prepared): boolean {
  if (a.isSchool || b.isSchool || !mayBeAlike(a, b)) return false
  if (isAlike(a.strongWritten, b.strongWritten, SIMILAR)) return true
  const isOtherOrder = a.strongSorted !== a.strongWritten || b.strongSorted !== b.strongWritten
  return isOtherOrder && isAlike(a.strongSorted, b.strongSorted, SIMILAR)
}

/** Cheap, and never wrong where it says no: most names of the same beginning end here. */
function mayBeAlike(a: Prepared, b: Prepared): boolean {
  const one = a.strongWritten.length
  const other = b.strongWritten.length
  const most = allowedSlips(Math.max(one, other), SIMILAR)
  return Math.abs(one - other) <= most && bagsDiffer(a.strongBag, b.strongBag) <= 2 * most
}

function isShared(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  const words = other.split(' ')
  return one.split(' ').some((word) => words.includes(word))
}

function contactReasons(a: Prepared, b: Prepared): ContactReason[] {
  const reasons: ContactReason[] = []
  if (a.phone !== '' && a.phone === b.phone) reasons.push('SHARED_PHONE')
  if (a.address !== '' && a.address === b.address) reasons.push('SHARED_ADDRESS')
  if (a.director !== '' && a.director === b.director) reasons.push('SHARED_DIRECTOR')
  return reasons
}
