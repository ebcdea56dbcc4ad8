import { changed, nextRef, type Acting, type Changed } from './changed.ts'
import type { KeptEvidence } from './events.ts'
import type { AgencyRecord, Evidence } from './facts.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** A document as an officer enters it. Without a `ref` it is given the next one. */
export type EvidenceForm = Pick<
  KeptEvidence,
  'kind' | 'number' | 'programmeKey' | 'kbli' | 'kbliVersion' | 'holderPersonId' | 'validFrom' | 'validTo' | 'result'
> & { ref?: string }

export type SubmitEvidenceRefusal =
  | { code: 'unknown-evidence-kind'; kind: string }
  | { code: 'ends-before-it-begins' }
  | { code: 'no-such-programme'; programmeKey: string }
  | { code: 'kbli-without-version' }
  | { code: 'ref-taken'; ref: string }

/**
 * A document is submitted; it counts for nothing before two officers have accepted it.
 *
 * Not checked here: the form of its number. Formats are not certain enough to refuse (domain.md 2.2).
 */
export function submitEvidence(
  record: AgencyRecord,
  form: EvidenceForm,
  acting: Acting & { knownKinds: ReadonlySet<string> },
): Result<Changed, SubmitEvidenceRefusal> {
  const { ref = nextRef('ev', record, record.evidence), ...rest } = form
  const refusal = refusalOf(record, { ...form, ref }, acting.knownKinds)
  if (refusal) return refuse(refusal)

  const evidence: KeptEvidence = {
    ...rest,
    ref,
    submittedAt: acting.now,
    decision: null,
    decidedAt: null,
    decidedBy: [],
    invalidatedFrom: null,
    invalidatedRecordedAt: null,
    invalidationReason: null,
  }
  return changed({ ...record, evidence: [...record.evidence, evidence] }, { type: 'evidence-submitted', evidence })
}

export type DecideEvidenceRefusal =
  { code: 'no-such-evidence'; ref: string } | { code: 'already-decided'; ref: string } | { code: 'four-eyes-needed' }

/** domain.md 9: two officers, never the same one twice, accept or reject a document; once. */
export function decideEvidence(
  record: AgencyRecord,
  order: { ref: string; decision: 'ACCEPTED' | 'REJECTED'; by: readonly string[] },
  acting: Acting,
): Result<Changed, DecideEvidenceRefusal> {
  const evidence = evidenceCalled(record, order.ref)
  if (!evidence) return refuse({ code: 'no-such-evidence', ref: order.ref })
  if (evidence.decision !== null) return refuse({ code: 'already-decided', ref: order.ref })
  if (new Set(order.by).size < 2) return refuse({ code: 'four-eyes-needed' })

  const decided: Evidence = { ...evidence, decision: order.decision, decidedAt: acting.now }
  return changed(withEvidence(record, decided), { type: 'evidence-decided', ...order, decidedAt: acting.now })
}

export type InvalidateEvidenceRefusal =
  | { code: 'no-such-evidence'; ref: string }
  | { code: 'not-accepted'; ref: string }
  | { code: 'already-invalidated'; ref: string }
  | { code: 'reason-needed' }

/** A document stops counting from a day, which may lie in the past: on or before its first day it never counted. */
export function invalidateEvidence(
  record: AgencyRecord,
  order: { ref: string; from: Day; reason: string },
  acting: Acting,
): Result<Changed, InvalidateEvidenceRefusal> {
  const evidence = evidenceCalled(record, order.ref)
  if (!evidence) return refuse({ code: 'no-such-evidence', ref: order.ref })
  if (evidence.decision !== 'ACCEPTED') return refuse({ code: 'not-accepted', ref: order.ref })
  if (evidence.invalidatedFrom !== null) return refuse({ code: 'already-invalidated', ref: order.ref })
  if (order.reason.trim() === '') return refuse({ code: 'reason-needed' })

  const ended: Evidence = {
    ...evidence,
    invalidatedFrom: order.from,
    invalidatedRecordedAt: acting.now,
    invalidationReason: order.reason,
  }
  return changed(withEvidence(record, ended), { type: 'evidence-invalidated', ...order, recordedAt: acting.now })
}

function refusalOf(
  record: AgencyRecord,
  form: EvidenceForm & { ref: string },
  knownKinds: ReadonlySet<string>,
): SubmitEvidenceRefusal | undefined {
  const { kind, programmeKey, validFrom, validTo, ref } = form
  if (!knownKinds.has(kind)) return { code: 'unknown-evidence-kind', kind }
  if (validTo !== null && validTo < validFrom) return { code: 'ends-before-it-begins' }
  if (programmeKey !== null && !hasProgramme(record, programmeKey)) return { code: 'no-such-programme', programmeKey }
  if ((form.kbli === null) !== (form.kbliVersion === null)) return { code: 'kbli-without-version' }
  if (evidenceCalled(record, ref)) return { code: 'ref-taken', ref }
  return undefined
}

/** Does the agency have a programme with this key, under any of its capabilities? */
export function hasProgramme(record: AgencyRecord, key: string): boolean {
  return record.capabilities.some(({ programmes }) => programmes.some((programme) => programme.key === key))
}

function evidenceCalled(record: AgencyRecord, ref: string): Evidence | undefined {
  return record.evidence.find((evidence) => evidence.ref === ref)
}

function withEvidence(record: AgencyRecord, changedOne: Evidence): AgencyRecord {
  const evidence = record.evidence.map((one) => (one.ref === changedOne.ref ? changedOne : one))
  return { ...record, evidence }
}
