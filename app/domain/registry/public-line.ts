import type { AgencyRecord, Evidence } from './facts.ts'
import type { PublicLine, PublicTraceRow, Words } from './public-facts.ts'
import { activityLabel, citations, evidenceLabel, typeLabel } from './public-words.ts'
import type { StatusLine, TraceRow, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Requirement } from '#app/domain/norms/requirements.ts'
import { dayOf, isKnownAt, type Day } from '#app/domain/shared/day.ts'

type Reading = { norms: Norms; when: When }

/** One line of the page: its status with everything a reader is told of each requirement. */
export function publicLine(line: StatusLine, record: AgencyRecord, reading: Reading): PublicLine {
  const { capabilityId, type, activity, programmeKey, programmeName, kbli } = line
  const common = {
    capabilityId,
    type,
    typeLabel: typeLabel(reading.norms, type),
    activity,
    activityLabel: activityLabel(reading.norms, activity),
    programmeKey,
    programmeName,
    kbli,
  }
  if (!line.examined) return { ...common, examined: false, listedBy: line.listedBy }
  const trace = line.derived.trace.map((row) => publicTraceRow(row, { ...reading, record, programmeKey }))
  return { ...common, examined: true, derived: { ...line.derived, trace } }
}

type OfLine = Reading & { record: AgencyRecord; programmeKey: string | null }

function publicTraceRow(row: TraceRow, line: OfLine): PublicTraceRow {
  const { norms, record } = line
  const requirement = requirementsOf(norms).get(`${row.requirementId} ${row.version}`)
  const evidence = record.evidence.find(({ ref }) => ref === row.evidenceId)
  return {
    requirementId: row.requirementId,
    version: row.version,
    blocking: row.blocking,
    outcome: row.outcome,
    evidenceId: row.evidenceId,
    until: row.until,
    requirement: requirementWords(requirement, row.requirementId),
    evidence: evidenceLabel(norms, evidence ? [evidence.kind] : kindsOf(requirement)),
    validityRule: requirement?.validityRule ?? 'NONE',
    acceptedOn: acceptedOn(evidence, line.when),
    count: countOf(evidence, line),
    legalBasis: citations(norms, requirement?.normIds ?? []),
  }
}

/** Requirements by id and version, made once for a state of the rules. */
const byNorms = new WeakMap<Norms, ReadonlyMap<string, Requirement>>()

function requirementsOf(norms: Norms): ReadonlyMap<string, Requirement> {
  const made = byNorms.get(norms)
  if (made) return made
  const requirements = new Map(norms.requirements.map((one) => [`${one.id} ${one.version}`, one]))
  byNorms.set(norms, requirements)
  return requirements
}

function requirementWords(requirement: Requirement | undefined, id: string): Words {
  return requirement ? { id: requirement.explainId, en: requirement.explainEn } : { id, en: id }
}

function kindsOf(requirement: Requirement | undefined): readonly string[] {
  return requirement?.evidence?.kinds ?? []
}

function acceptedOn(evidence: Evidence | undefined, { knownAt }: When): Day | null {
  if (evidence?.decision !== 'ACCEPTED' || evidence.decidedAt === null) return null
  const isKnown = isKnownAt(evidence.submittedAt, knownAt) && isKnownAt(evidence.decidedAt, knownAt)
  return isKnown ? dayOf(evidence.decidedAt) : null
}

/** Two instructors are two certificates: documents of the kind behind the row that are accepted and run on the day. */
function countOf(behind: Evidence | undefined, { record, programmeKey, when }: OfLine): number {
  if (!behind) return 0
  return record.evidence.filter(
    (one) =>
      one.kind === behind.kind &&
      (one.programmeKey === null || one.programmeKey === programmeKey) &&
      acceptedOn(one, when) !== null &&
      runsOn(one, when),
  ).length
}

function runsOn({ validFrom, validTo, invalidatedFrom, invalidatedRecordedAt }: Evidence, when: When): boolean {
  if (validFrom > when.at || (validTo !== null && validTo < when.at)) return false
  const ended = invalidatedFrom !== null && invalidatedFrom <= when.at
  return !(ended && invalidatedRecordedAt !== null && isKnownAt(invalidatedRecordedAt, when.knownAt))
}
