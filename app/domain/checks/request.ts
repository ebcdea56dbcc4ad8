import type { CheckQuery } from './points.ts'
import { queryOf } from './query-of.ts'
import { checkedAt, type CheckedAt, type OfficialSystem } from './systems.ts'
import type { EvidenceKind } from '#app/domain/norms/evidence-kinds.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type RequestCheckRefusal =
  | { code: 'no-such-evidence'; ref: string }
  /** A register is asked by number, and the document has none. */
  | { code: 'nothing-to-look-up' }
  /** Whoever issued it has no register that is asked by the program. */
  | { code: 'by-hand-only'; system: CheckedAt }

export type CheckSubject = { evidence: Evidence; system: CheckedAt; said: CheckQuery['said'] }

/** The document a look is about, and where it is looked up. */
export function checkSubject(
  record: AgencyRecord,
  ref: string,
  kinds: ReadonlyMap<string, EvidenceKind>,
): Result<CheckSubject, { code: 'no-such-evidence'; ref: string }> {
  const evidence = record.evidence.find((one) => one.ref === ref)
  if (!evidence) return refuse({ code: 'no-such-evidence', ref })
  const system = checkedAt(kinds.get(evidence.kind)?.thirdPartyCheck.system ?? '')
  return accept({ evidence, system, said: queryOf(record, evidence)?.said ?? {} })
}

/** A look that the program makes: only where a register is asked, and only by number. */
export function requestCheck(
  record: AgencyRecord,
  ref: string,
  kinds: ReadonlyMap<string, EvidenceKind>,
): Result<{ system: OfficialSystem; query: CheckQuery }, RequestCheckRefusal> {
  const subject = checkSubject(record, ref, kinds)
  if (!subject.ok) return subject
  const { evidence, system } = subject.value
  if (system === 'ISSUER') return refuse({ code: 'by-hand-only', system })
  const query = queryOf(record, evidence)
  return query ? accept({ system, query }) : refuse({ code: 'nothing-to-look-up' })
}
