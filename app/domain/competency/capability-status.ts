import { flagsOf } from './flags.ts'
import { isOverOn } from './known.ts'
import { traceRowOf } from './outcome.ts'
import { readingOf, type DecidingFacts, type LineAsked, type Reading } from './reading.ts'
import { requirementsOn } from './requirement-rows.ts'
import type { DerivedStatus, StatusCode, TraceRow, When } from './status.ts'
import { covers, isInForceOn } from '#app/domain/enforcement/sanction-in-force.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Sanction, SanctionEffect } from '#app/domain/registry/facts.ts'

/** domain.md 3.3: the status of one line on a day, as known at a moment, with the trace that explains it. */
export function capabilityStatus(
  { line, facts }: { line: LineAsked; facts: DecidingFacts },
  norms: Norms,
  when: When,
): DerivedStatus {
  return lineStatus(line, readingOf(facts, norms, when))
}

/** The same for a line of facts that are read already. */
export function lineStatus(line: LineAsked, reading: Reading): DerivedStatus {
  const inForce = reading.facts.sanctions.filter((sanction) => isInForceOn(sanction, reading) && covers(sanction, line))
  const rows = requirementsOn(reading.norms, line, reading.at)
  const trace = rows
    .filter(({ level }) => level !== 'PROGRAMME' || line.programmeKey !== null)
    .map((row) => traceRowOf(row, line, reading))
  const decided = decidedWithoutEvidence(line, reading, inForce) ?? decidedByEvidence(trace, reading)
  return { ...decided, flags: flagsOf(reading, inForce), trace }
}

type Decided = Pick<DerivedStatus, 'status' | 'decidedBy'>

/** Sanctions, the end of the agency and another authority come before any paper, in this order. */
function decidedWithoutEvidence(line: LineAsked, reading: Reading, inForce: readonly Sanction[]): Decided | undefined {
  const bySanction = (...effects: SanctionEffect[]) => decidedBySanction(effects, inForce)
  return (
    bySanction('DICABUT', 'PENDAFTARAN_DIBATALKAN') ??
    (hasCeased(reading) ? decided('BERHENTI_BEROPERASI') : undefined) ??
    bySanction('DIBEKUKAN', 'PROGRAM_DIHENTIKAN') ??
    (isLocal(line, reading) ? undefined : decided('DI_LUAR_KEWENANGAN'))
  )
}

function decidedBySanction(effects: readonly SanctionEffect[], inForce: readonly Sanction[]): Decided | undefined {
  for (const effect of effects) {
    const sanction = inForce.find((one) => one.effect === effect)
    if (sanction) return { status: effect, decidedBy: { requirementIds: [], sanctionId: sanction.ref } }
  }
  return undefined
}

function decidedByEvidence(trace: readonly TraceRow[], reading: Reading): Decided {
  const unmet = trace.filter(({ outcome }) => outcome !== 'MET' && outcome !== 'NOT_APPLICABLE')
  const blocking = unmet.filter((row) => row.blocking === 'B')
  const conditional = unmet.filter((row) => row.blocking === 'C')
  if (blocking.length === 0)
    return conditional.length > 0 ? decided('AKTIF_BERSYARAT', conditional) : decided('TERVERIFIKASI_AKTIF')

  const open = blocking.filter((row) => !isShielded(row, reading))
  if (open.length === 0) return decided('DALAM_VERIFIKASI', blocking)
  const lapsed = blocking.filter(({ outcome }) => outcome === 'LAPSED')
  if (lapsed.length > 0) return decided('KEDALUWARSA', lapsed)
  return decided(
    'BELUM_MEMENUHI_SYARAT',
    blocking.filter(({ outcome }) => outcome === 'MISSING'),
  )
}

/** Being checked, or asked for and not yet there. A finding is no paper that could still come (PPT-08). */
function isShielded(row: TraceRow, reading: Reading): boolean {
  if (row.outcome === 'PENDING') return true
  return row.outcome === 'MISSING' && row.evidenceId === null && hasOpenApplication(reading)
}

function hasOpenApplication(reading: Reading): boolean {
  const { facts, at, known, lastDayOfCheck } = reading
  return facts.applications.some(
    ({ recordedAt, openedOn, closed }) =>
      known.has(recordedAt) && openedOn <= at && !isOverOn(closed, reading) && at <= lastDayOfCheck(openedOn),
  )
}

function hasCeased(reading: Reading): boolean {
  return isOverOn(reading.facts.ceased, reading)
}

/** A type the rules do not know is a broken record: no status is better than a wrong one. */
function isLocal({ type }: LineAsked, { norms }: Reading): boolean {
  const known = norms.agencyTypes.get(type)
  if (!known) throw new Error(`The rules know no agency type ${type}.`)
  return known.licensing.localDuty
}

function decided(status: StatusCode, rows: readonly TraceRow[] = []): Decided {
  return { status, decidedBy: { requirementIds: rows.map(({ requirementId }) => requirementId), sanctionId: null } }
}
