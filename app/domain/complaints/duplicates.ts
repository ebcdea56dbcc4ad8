import type { ReporterKind } from './complaint.ts'
import { likenessOf } from './words.ts'
import { daysBetween, type Day } from '#app/domain/shared/day.ts'

/** Two reports within so many days may be one; the same again later is told anew [P]. */
const LIKELY_DAYS = 14
/** Those further apart are shown, and nothing is said of them. */
export const POSSIBLE_DAYS = 90
/** Of the pairs of words in either, the part in both (`likenessOf`): measured in duplicates.test.ts. */
const LIKELY = 0.7
const POSSIBLE = 0.5
/** A service of the office to somebody (domain.md 4.1, D1): each of them is answered. */
const SERVICE = 'D1'

/** What of two reports decides whether one repeats the other. */
export type ComparedReport = {
  receivedOn: Day
  kinds: readonly string[]
  reporterKind: ReporterKind
  /** Two reports of one reporter have the same; null: they did not say who they are. */
  reporterHash: string | null
  /** Whom it is about: an agency, an unregistered subject, an office; by whatever two of them can be seen to be one. */
  parties: readonly string[]
  money: number | null
  /** The pairs of words of its story. */
  words: ReadonlySet<string>
}

export type DuplicateReason = 'SAME_PARTY' | 'SAME_REPORTER' | 'SAME_SUM' | 'SAME_KIND' | 'WORDS_ALIKE'

/** How sure it is that one repeats the other, for a person to decide; null: it does not. */
export type DuplicateMatch = {
  strength: 'LIKELY' | 'POSSIBLE'
  /** 0 to 1. */
  likeness: number
  days: number
  reasons: readonly DuplicateReason[]
}

/**
 * Does one report repeat the other: the same party, in nearly the same words, within days? Two companies are two, however
 * alike their words: each was pressed (that is a pattern). Another sum is another event. What a service did to two people
 * are two reports. Nothing is joined by this: it is told to a person.
 */
export function duplicateOf(one: ComparedReport, other: ComparedReport): DuplicateMatch | null {
  const days = Math.abs(daysBetween(one.receivedOn, other.receivedOn))
  const likeness = likenessOf(one.words, other.words)
  const isApart = days > POSSIBLE_DAYS || likeness < POSSIBLE
  if (isApart || !sharesParty(one, other) || !sharesKind(one, other) || areTwo(one, other)) return null
  const strength = days <= LIKELY_DAYS && likeness >= LIKELY ? 'LIKELY' : 'POSSIBLE'
  return { strength, likeness, days, reasons: reasonsOf(one, other) }
}

/** Whatever their words: two companies, two sums, two people before one counter. */
function areTwo(one: ComparedReport, other: ComparedReport): boolean {
  if (isSameReporter(one, other)) return false
  const areCompanies = one.reporterKind === 'COMPANY' && other.reporterKind === 'COMPANY'
  const areNamed = one.reporterHash !== null && other.reporterHash !== null
  return (areCompanies && areNamed) || isOtherSum(one, other) || (isService(one) && isService(other))
}

function isOtherSum(one: ComparedReport, other: ComparedReport): boolean {
  return one.money !== null && other.money !== null && one.money !== other.money
}

function isService({ kinds }: ComparedReport): boolean {
  return kinds.every((kind) => kind === SERVICE)
}

function isSameReporter(one: ComparedReport, other: ComparedReport): boolean {
  return one.reporterHash !== null && one.reporterHash === other.reporterHash
}

function sharesParty(one: ComparedReport, other: ComparedReport): boolean {
  return one.parties.some((party) => other.parties.includes(party))
}

function sharesKind(one: ComparedReport, other: ComparedReport): boolean {
  return one.kinds.some((kind) => other.kinds.includes(kind))
}

function reasonsOf(one: ComparedReport, other: ComparedReport): DuplicateReason[] {
  const isSameSum = one.money !== null && one.money === other.money
  return [
    'SAME_PARTY',
    'WORDS_ALIKE',
    'SAME_KIND',
    ...(isSameReporter(one, other) ? (['SAME_REPORTER'] as const) : []),
    ...(isSameSum ? (['SAME_SUM'] as const) : []),
  ]
}
