import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { Outcome } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import type { PublicLine, PublicRecord, PublicTraceRow } from '#app/domain/registry/public-record.ts'

/** How far the office is with a requirement, as an officer asks: whose move is it? */
export type RowState =
  /** Two officers accepted what meets it. */
  | 'accepted'
  /** One officer has proposed, another is to confirm. */
  | 'second-officer'
  /** A document is there and nobody has looked. */
  | 'first-officer'
  /** The last document was turned down. */
  | 'rejected'
  | 'lapsed'
  | 'missing'
  /** Followed from other facts: no finding stands against it. */
  | 'no-document'

/** One requirement of one activity or programme, with everything that was ever offered for it. */
export type ChecklistRow = {
  /** As it stands in the address: LPK-03, or LPK-03.las-smaw for one programme of several. */
  key: string
  requirement: PublicTraceRow
  programmeKey: string | null
  programmeName: string | null
  outcome: Outcome
  state: RowState
  kinds: readonly string[]
  /** The newest first. */
  documents: readonly Evidence[]
}

/** The checklist of an agency: each requirement once, once for each programme where it is asked of programmes. */
export function checklistOf(
  agency: AgencyRecord,
  record: PublicRecord,
  { norms, open }: { norms: Norms; open: readonly Proposal[] },
): ChecklistRow[] {
  const rows = record.lines.flatMap((line) => rowsOf(line, { agency, norms, open }))
  const byKey = new Map<string, ChecklistRow>()
  for (const row of rows) if (!byKey.has(row.key)) byKey.set(row.key, row)
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

type Given = { agency: AgencyRecord; norms: Norms; open: readonly Proposal[] }

function rowsOf(line: PublicLine, given: Given): ChecklistRow[] {
  if (!line.examined) return []
  return line.derived.trace
    .filter(({ outcome }) => outcome !== 'NOT_APPLICABLE')
    .map((requirement) => rowOf(requirement, line, given))
}

function rowOf(requirement: PublicTraceRow, line: PublicLine, { agency, norms, open }: Given): ChecklistRow {
  const { requirementId: id, version, outcome } = requirement
  const rule = norms.requirements.find((one) => one.id === id && one.version === version)
  const programmeKey = rule?.level === 'PROGRAMME' ? line.programmeKey : null
  const kinds = rule?.evidence?.kinds ?? []
  const documents = agency.evidence
    .filter((one) => kinds.includes(one.kind) && isFor(one, programmeKey))
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
  return {
    key: programmeKey === null ? id : `${id}.${programmeKey}`,
    requirement,
    programmeKey,
    programmeName: programmeKey === null ? null : line.programmeName,
    outcome,
    state: stateOf({ outcome, documents, open, kinds }),
    kinds,
    documents,
  }
}

/** A document of no programme in particular may prove any of them. */
function isFor({ programmeKey: of }: Evidence, programmeKey: string | null): boolean {
  return programmeKey === null || of === null || of === programmeKey
}

type Asked = Pick<ChecklistRow, 'outcome' | 'documents' | 'kinds'> & { open: readonly Proposal[] }

function stateOf({ outcome, documents, open, kinds }: Asked): RowState {
  const waiting = documents.filter(({ decision }) => decision === null)
  if (waiting.some(({ ref }) => isProposed(ref, open))) return 'second-officer'
  if (waiting.length > 0) return 'first-officer'
  if (outcome === 'MET') return kinds.length === 0 ? 'no-document' : 'accepted'
  if (outcome === 'LAPSED') return 'lapsed'
  return documents[0]?.decision === 'REJECTED' ? 'rejected' : 'missing'
}

function isProposed(ref: string, open: readonly Proposal[]): boolean {
  return open.some(({ act, state }) => state === 'PROPOSED' && 'ref' in act && act.ref === ref)
}

/** The document an officer is to look at: the one asked for, else what waits longest, else the newest. */
export function documentOf(row: ChecklistRow, ref: string | null): Evidence | undefined {
  const asked = row.documents.find((one) => one.ref === ref)
  return asked ?? row.documents.findLast(({ decision }) => decision === null) ?? row.documents[0]
}

/** What is done, of what counts: the advisory rows decide nothing. */
export function progressOf(rows: readonly ChecklistRow[]): {
  done: number
  all: number
  mandatory: number
  duties: number
} {
  const counting = rows.filter(({ requirement }) => requirement.blocking !== 'A')
  const of = (blocking: 'B' | 'C') => counting.filter(({ requirement }) => requirement.blocking === blocking).length
  const done = counting.filter(({ state }) => state === 'accepted' || state === 'no-document').length
  return { done, all: counting.length, mandatory: of('B'), duties: of('C') }
}
