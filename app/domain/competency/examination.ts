import { isDecided } from './evidence-standing.ts'
import { isOverOn, lastCheckOn } from './known.ts'
import { mayCount } from './outcome.ts'
import type { LineAsked, Reading } from './reading.ts'
import { allRequirementsOf, requirementsOn } from './requirement-rows.ts'
import { covers } from '#app/domain/enforcement/sanction-in-force.ts'
import type { Evidence, KeptListing, Listing } from '#app/domain/registry/facts.ts'
import { dayOf } from '#app/domain/shared/day.ts'

/** The newest list of a type that named the agency by the day, as far as it was known. */
export function listingOf(
  listings: readonly KeptListing[],
  asked: string,
  { at, known }: Pick<Reading, 'at' | 'known'>,
): Listing | null {
  const newest = listings.reduce<KeptListing | null>((held, listing) => {
    if (listing.type !== asked || listing.listedOn > at || !known.has(listing.recordedAt)) return held
    return held && listing.listedOn <= held.listedOn ? held : listing
  }, null)
  return newest && { type: newest.type, list: newest.list, listedOn: newest.listedOn }
}

/**
 * May a status be derived on the day? What only came from a list has none until an officer has looked at it: nobody is
 * called unfit for want of papers that nobody has asked for. A decided document for the line starts it, from the day
 * it was submitted on; so do a sanction that reaches the line, the end of the agency and a verification. Before the
 * first day of the rules there is no status either.
 */
export function isExamined(line: LineAsked, listings: readonly KeptListing[], reading: Reading): boolean {
  const isListed = listings.some(({ type, recordedAt }) => type === line.type && reading.known.has(recordedAt))
  if (!hasRules(line, reading)) return false
  return !isListed || wasChecked(reading) || wasSanctioned(line, reading) || hasDecidedEvidence(line, reading)
}

/** Without a rule there is nothing to meet: a type the rules do not know, or a day before them, has no good status. */
function hasRules(line: LineAsked, { norms, at }: Reading): boolean {
  return requirementsOn(norms, line, at).length > 0
}

function wasChecked(reading: Reading): boolean {
  const { checks, ceased } = reading.facts
  return lastCheckOn(checks, reading) !== null || isOverOn(ceased, reading)
}

function wasSanctioned(line: LineAsked, { facts, at, known }: Reading): boolean {
  return facts.sanctions.some(
    (sanction) => known.has(sanction.recordedAt) && sanction.from <= at && covers(sanction, line),
  )
}

function hasDecidedEvidence(line: LineAsked, reading: Reading): boolean {
  const rows = allRequirementsOf(reading.norms, line)
  const counts = (evidence: Evidence) =>
    rows.some(
      (row) => row.evidence?.kinds.includes(evidence.kind) && mayCount(evidence, row, { line, norms: reading.norms }),
    )
  return reading.facts.evidence.some(
    (evidence) => isDecided(evidence, reading) && dayOf(evidence.submittedAt) <= reading.at && counts(evidence),
  )
}
