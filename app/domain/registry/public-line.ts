import type { AgencyRecord, Evidence } from './facts.ts'
import type { PublicLine, PublicTraceRow, Words } from './public-facts.ts'
import { activityLabel, citations, evidenceLabel, typeLabel } from './public-words.ts'
import type { StatusLine, TraceRow, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { perNorms } from '#app/domain/norms/per-norms.ts'
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
  const told = toldBy(norms)
  const rule = told.requirements.get(`${row.requirementId} ${row.version}`) ?? unknownRule(row.requirementId)
  const evidence = record.evidence.find(({ ref }) => ref === row.evidenceId)
  return {
    requirementId: row.requirementId,
    version: row.version,
    blocking: row.blocking,
    outcome: row.outcome,
    evidenceId: row.evidenceId,
    until: row.until,
    requirement: rule.words,
    evidence: evidence ? labelOf(evidence.kind, told, norms) : rule.evidence,
    validityRule: rule.validityRule,
    acceptedOn: acceptedOn(evidence, line.when),
    count: countOf(evidence, line),
    legalBasis: rule.legalBasis,
  }
}

/** What a reader is told of a requirement, whoever meets it. */
type Rule = Pick<PublicTraceRow, 'evidence' | 'validityRule' | 'legalBasis'> & { words: Words }
/** Requirements by id and version, and what kinds of evidence are called. */
type Told = { requirements: ReadonlyMap<string, Rule>; labels: Map<string, Words> }

/** Every agency is told the same. */
const toldBy = perNorms((norms): Told => {
  const rules = norms.requirements.map((one) => [`${one.id} ${one.version}`, ruleOf(one, norms)] as const)
  return { requirements: new Map(rules), labels: new Map() }
})

function ruleOf({ explainId, explainEn, evidence, validityRule, normIds }: Requirement, norms: Norms): Rule {
  return {
    words: { id: explainId, en: explainEn },
    evidence: evidenceLabel(norms, evidence?.kinds ?? []),
    validityRule,
    legalBasis: citations(norms, normIds),
  }
}

/** A rule that is gone says its number, no more. */
function unknownRule(id: string): Rule {
  return { words: { id, en: id }, evidence: { id: '', en: '' }, validityRule: 'NONE', legalBasis: [] }
}

function labelOf(kind: string, { labels }: Told, norms: Norms): Words {
  const label = labels.get(kind) ?? evidenceLabel(norms, [kind])
  labels.set(kind, label)
  return label
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
