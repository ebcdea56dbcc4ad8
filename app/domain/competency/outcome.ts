import { candidateOf, isDecided, lifeOf, standingOf } from './evidence-standing.ts'
import { kbliMatches } from './kbli.ts'
import { isOverOn } from './known.ts'
import type { LineAsked, Reading } from './reading.ts'
import type { Candidate, Life, Outcome, TraceRow } from './status.ts'
import type { Requirement, RequirementCondition } from '#app/domain/norms/requirements.ts'
import type { Evidence, Finding } from '#app/domain/registry/facts.ts'
import { isDay, startOfDay, type Instant, type Moment } from '#app/domain/shared/day.ts'

type Found = Pick<TraceRow, 'outcome' | 'evidenceId' | 'until'>

const NOT_APPLICABLE: Found = { outcome: 'NOT_APPLICABLE', evidenceId: null, until: null }
const MISSING: Found = { outcome: 'MISSING', evidenceId: null, until: null }
const MET_WITHOUT_PAPER: Found = { outcome: 'MET', evidenceId: null, until: null }

/** A licence of before 2021 that must be moved to OSS (LPK-13). */
const LEGACY_LICENCE = 'LEGACY_IZIN_LPK'
const FIELD_CHECK = 'FIELD_CHECK'

/** What the evidence says of one requirement of a line: a row of the trace. */
export function traceRowOf(row: Requirement, line: LineAsked, reading: Reading): TraceRow {
  const { id: requirementId, version, blocking } = row
  return { requirementId, version, blocking, ...foundFor(row, line, reading) }
}

/** May a document count for a requirement of a line: kind aside, its programme and its KBLI? */
export function mayCount(
  evidence: Evidence,
  row: Requirement,
  asked: { line: LineAsked; norms: Reading['norms'] },
): boolean {
  const { line, norms } = asked
  if (row.level === 'PROGRAMME' && evidence.programmeKey !== line.programmeKey) return false
  if (evidence.kbli === null || evidence.kbliVersion === null || line.kbli === null || line.kbliVersion === null)
    return true
  const offered = { codes: evidence.kbli, version: evidence.kbliVersion }
  return kbliMatches(offered, { codes: [line.kbli], version: line.kbliVersion }, norms.kbliMap)
}

/** Is a final finding open on the day, as known? */
export function isOpenFinding({ recordedAt, effectiveFrom, resolved }: Finding, reading: Reading): boolean {
  return reading.known.has(recordedAt) && effectiveFrom <= reading.at && !isOverOn(resolved, reading)
}

function foundFor(row: Requirement, line: LineAsked, reading: Reading): Found {
  if (!applies(row, line, reading)) return NOT_APPLICABLE
  if (row.nature === 'NO_FINDING') return foundByFindings(reading)
  return worstOf(offersFor(row, line, reading).map((lives) => bestOf(lives, reading)))
}

function applies({ appliesTo: { condition }, nature }: Requirement, line: LineAsked, reading: Reading): boolean {
  if (nature === 'LEGACY' && !hasLegacyLicence(reading)) return false
  if (condition === null) return true
  return (
    !isExempt(reading.facts.legalForm, condition) &&
    (!condition.programmeIsAdded || line.programmeIsAdded) &&
    (!condition.foreignCapital || line.foreignCapital)
  )
}

function isExempt(legalForm: string | null, { legalFormNotIn }: RequirementCondition): boolean {
  return legalForm !== null && (legalFormNotIn?.includes(legalForm) ?? false)
}

/** On file: accepted, and begun; also when its own days are over. */
function hasLegacyLicence(reading: Reading): boolean {
  return reading.ofKind(LEGACY_LICENCE).some((evidence) => {
    const standing = standingOf(evidence, reading)
    return standing !== undefined && standing.outcome !== 'PENDING'
  })
}

function foundByFindings(reading: Reading): Found {
  const fee = reading.facts.findings.find((finding) => finding.kind === 'FEE' && isOpenFinding(finding, reading))
  return fee ? { ...MISSING, evidenceId: fee.ref } : MET_WITHOUT_PAPER
}

/** What may count for a requirement of a line, on whatever day; the same for all of them. */
function offersFor(row: Requirement, line: LineAsked, reading: Reading): readonly (readonly Life[])[] {
  const { offers } = reading
  const ofRow = offers.get(row) ?? new Map<LineAsked, readonly (readonly Life[])[]>()
  offers.set(row, ofRow)
  const known = ofRow.get(line)
  if (known) return known
  const kinds = row.evidence?.kinds ?? []
  const groups = row.evidence?.combine === 'ALL' ? kinds.map((kind) => [kind]) : [kinds]
  const picked = groups.map((group) => livesOf(group, row, { line, reading }))
  ofRow.set(line, picked)
  return picked
}

/** In the order of the list of evidence, so that the first one wins a tie whatever its kind. */
function livesOf(
  kinds: readonly string[],
  row: Requirement,
  { line, reading }: { line: LineAsked; reading: Reading },
): Life[] {
  const { facts, norms, ofKind } = reading
  const [only] = kinds
  const offered =
    kinds.length === 1 && only !== undefined ? ofKind(only) : facts.evidence.filter(({ kind }) => kinds.includes(kind))
  return offered
    .filter((evidence) => mayCount(evidence, row, { line, norms }) && !foundAnotherAddress(evidence, reading))
    .map((evidence) => lifeOf(evidence, reading))
    .filter(({ stage }) => stage !== 'SILENT')
}

/** A visit that found nobody there is no proof of the address (GEN-03). */
function foundAnotherAddress(evidence: Evidence, reading: Reading): boolean {
  return evidence.kind === FIELD_CHECK && evidence.result === 'ADDRESS_MISMATCH' && isDecided(evidence, reading)
}

function bestOf(lives: readonly Life[], reading: Reading): Found {
  let best: Candidate | undefined
  for (const life of lives) {
    const one = candidateOf(life, reading)
    if (one && (!best || beats(one, best))) best = one
  }
  return best ? { outcome: best.outcome, evidenceId: best.evidence.ref, until: best.until } : MISSING
}

const WORST_FIRST: readonly Outcome[] = ['MISSING', 'LAPSED', 'PENDING', 'MET']

/** Of several good or lapsed ones the latest end counts, of several submissions the latest; equal ones change nothing. */
function beats(one: Candidate, held: Candidate): boolean {
  if (one.outcome !== held.outcome) return WORST_FIRST.indexOf(one.outcome) > WORST_FIRST.indexOf(held.outcome)
  if (one.outcome === 'PENDING') return instantOf(one.evidence.submittedAt) > instantOf(held.evidence.submittedAt)
  return endsBefore(held, one)
}

/** Where all kinds are needed the worst tells; where all are met, the one that ends first. */
function worstOf(found: readonly Found[]): Found {
  const [only] = found
  if (only && found.length === 1) return only
  return found.reduce((held, one) => {
    if (one.outcome === held.outcome) return one.outcome === 'MET' && endsBefore(one, held) ? one : held
    return WORST_FIRST.indexOf(one.outcome) < WORST_FIRST.indexOf(held.outcome) ? one : held
  })
}

/** Without an end counts as later than any end. */
function endsBefore(a: Pick<Found, 'until'>, b: Pick<Found, 'until'>): boolean {
  return a.until !== null && (b.until === null || a.until < b.until)
}

function instantOf(moment: Moment): Instant {
  return isDay(moment) ? startOfDay(moment) : moment
}
