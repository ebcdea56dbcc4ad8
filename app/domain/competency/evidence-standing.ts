import type { Reading } from './reading.ts'
import type { Standing } from './status.ts'
import type { EvidenceKind } from '#app/domain/norms/evidence-kinds.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { addDays, dayOf, earlier, type Day, type Moment } from '#app/domain/shared/day.ts'
import { lastDayOfMonths } from '#app/domain/shared/months.ts'

/**
 * domain.md 3.3: accepted evidence counts from its first day to its end, even when it was decided later, once that is
 * known; a submission counts as being checked for 60 working days. Undefined: it says nothing on the day.
 */
export function standingOf(evidence: Evidence, reading: Reading): Standing | undefined {
  const { standings } = reading
  if (!standings.has(evidence)) standings.set(evidence, workOut(evidence, reading))
  return standings.get(evidence)
}

function workOut(evidence: Evidence, reading: Reading): Standing | undefined {
  if (!reading.known.has(evidence.submittedAt)) return undefined
  if (!isDecided(evidence, reading)) return standingOfSubmission(evidence.submittedAt, reading)
  if (evidence.decision !== 'ACCEPTED' || reading.at < evidence.validFrom) return undefined
  const until = lastGoodDay(evidence, reading)
  if (until === 'NEVER') return undefined
  return { outcome: until === null || reading.at <= until ? 'MET' : 'LAPSED', until }
}

/** Had officers decided on a document by the moment that is asked about? */
export function isDecided(evidence: Evidence, { known }: Pick<Reading, 'known'>): boolean {
  const { decision, decidedAt, submittedAt } = evidence
  return decision !== null && decidedAt !== null && known.has(decidedAt) && known.has(submittedAt)
}

/** The end a document has by itself: the one written on it, else the one its kind gives it (domain.md 3.2). */
export function endOf({ validFrom, validTo }: Evidence, kind: EvidenceKind | undefined): Day | null {
  if (validTo !== null) return validTo
  const validity = kind?.validity
  if (validity?.rule === 'ANNUAL') return lastDayOfYear(validFrom)
  if (validity?.rule !== 'FIXED_TERM' || validity.months === null) return null
  return lastDayOfMonths(validFrom, validity.months)
}

function lastGoodDay(evidence: Evidence, { norms, known }: Reading): Day | null | 'NEVER' {
  const end = endOf(evidence, norms.evidenceKinds.get(evidence.kind))
  const { invalidatedFrom, invalidatedRecordedAt } = evidence
  if (invalidatedFrom === null || invalidatedRecordedAt === null || !known.has(invalidatedRecordedAt)) return end
  if (invalidatedFrom <= evidence.validFrom) return 'NEVER'
  const before = addDays(invalidatedFrom, -1)
  return end === null ? before : earlier(end, before)
}

function standingOfSubmission(submittedAt: Moment, { at, lastDayOfCheck }: Reading): Standing | undefined {
  if (dayOf(submittedAt) > at) return undefined
  const until = lastDayOfCheck(submittedAt)
  return at <= until ? { outcome: 'PENDING', until } : undefined
}

function lastDayOfYear(day: Day): Day {
  // The text has the form by construction.
  return `${day.slice(0, 4)}-12-31` as Day
}
