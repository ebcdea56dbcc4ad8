import type { Reading } from './reading.ts'
import type { Candidate, Life, Standing } from './status.ts'
import type { EvidenceKind } from '#app/domain/norms/evidence-kinds.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { addDays, dayOf, earlier, type Day } from '#app/domain/shared/day.ts'
import { lastDayOfMonths } from '#app/domain/shared/months.ts'

/**
 * domain.md 3.3: accepted evidence counts from its first day to its end, even when it was decided later, once that is
 * known; a submission counts as being checked for 60 working days. Undefined: it says nothing on the day.
 */
export function standingOf(evidence: Evidence, reading: Reading): Standing | undefined {
  return candidateOf(lifeOf(evidence, reading), reading)
}

/** The same, of a document whose life is known. */
export function candidateOf(life: Life, { at, lastDayOfCheck }: Reading): Candidate | undefined {
  if (life.stage === 'SILENT' || at < life.from) return undefined
  if (life.stage === 'ACCEPTED') return life.met.until === null || at <= life.met.until ? life.met : life.lapsed
  const until = lastDayOfCheck(life.evidence.submittedAt)
  return at <= until ? { outcome: 'PENDING', until, evidence: life.evidence } : undefined
}

/** What a document says over time, worked out once for all days. */
export function lifeOf(evidence: Evidence, reading: Reading): Life {
  const known = reading.lives.get(evidence)
  if (known) return known
  const life = workOut(evidence, reading)
  reading.lives.set(evidence, life)
  return life
}

function workOut(evidence: Evidence, reading: Reading): Life {
  const { submittedAt, validFrom: from } = evidence
  if (!reading.known.has(submittedAt)) return SILENT
  if (!isDecided(evidence, reading)) return { stage: 'OFFERED', from: dayOf(submittedAt), evidence }
  const until = evidence.decision === 'ACCEPTED' ? lastGoodDay(evidence, reading) : 'NEVER'
  if (until === 'NEVER') return SILENT
  const met = { outcome: 'MET', until, evidence } as const
  return { stage: 'ACCEPTED', from, met, lapsed: { ...met, outcome: 'LAPSED' } }
}

const SILENT: Life = { stage: 'SILENT' }

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

function lastDayOfYear(day: Day): Day {
  // The text has the form by construction.
  return `${day.slice(0, 4)}-12-31` as Day
}
