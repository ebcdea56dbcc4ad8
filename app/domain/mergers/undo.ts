import { groupOf, type Binding } from './join.ts'
import { changed, type Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord, Bond, OwnRecord, Together } from '#app/domain/registry/facts.ts'
import { readTogether, rowsOfPart } from '#app/domain/registry/together.ts'
import type { Moment } from '#app/domain/shared/day.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

export type UndoMergerRefusal =
  | { code: 'no-such-merger'; ref: string }
  | { code: 'parted-since'; ref: string }
  | { code: 'joined-since'; ref: string }
  | { code: 'grown-since'; refs: readonly string[] }

/**
 * A joining or parting is undone: each record is again what it was. What was added to one meanwhile stays where it was
 * added, what was decided about a fact goes with the fact, and both are named.
 *
 * Refused where something was built on it: a part of what joined was parted again, or the parted agency has facts of its
 * own (it can be joined instead).
 */
export function undoMerger(
  record: AgencyRecord,
  other: AgencyRecord,
  { undoing, by, now }: Binding & { undoing: string },
): Result<Changed, UndoMergerRefusal> {
  const together = groupOf(record)
  const bond = together.bonds.find(({ ref, isUndone }) => ref === undoing && !isUndone)
  if (!bond || !isBetween(bond, record, other)) return refuse({ code: 'no-such-merger', ref: undoing })
  const refusal = bond.kind === 'JOINED' ? joinedRefusal(bond, together) : partedRefusal(bond, together)
  if (refusal) return refuse(refusal)
  const bonds = together.bonds.map((one) => (one === bond ? { ...one, isUndone: true } : one))
  const after = readTogether(record.id, { ...together, bonds })
  const { ref, kind } = bond
  const since = { stays: addedSince(record.id, together, bond), returns: decidedSince(other.id, together, bond) }
  const event = {
    type: 'merger-undone',
    ref,
    kind,
    no: record.no,
    other: other.no,
    ...since,
    by,
    recordedAt: now,
  } as const
  const done = changed(after, event)
  return { ...done, value: { ...done.value, others: [readTogether(other.id, { ...together, bonds })] } }
}

/** What was recorded at an agency itself since a bond, by its names. */
function addedSince(id: number, { own }: Together, { recordedAt }: Bond): string[] {
  const record = own.find((one) => one.id === id)
  return record ? factsOf(record).flatMap(({ ref, known }) => (known > recordedAt ? [ref] : [])) : []
}

function decidedSince(id: number, { own }: Together, { recordedAt }: Bond): string[] {
  const record = own.find((one) => one.id === id)
  const facts = record ? factsOf(record) : []
  return facts.flatMap(({ ref, known, later }) => {
    const isChanged = known <= recordedAt && later.some((moment) => moment !== null && moment > recordedAt)
    return isChanged ? [ref] : []
  })
}

type Dated = { ref: string; known: Moment; later: readonly (Moment | null)[] }

function factsOf(record: OwnRecord): Dated[] {
  const { evidence, applications, sanctions, findings, remedies } = record
  return [
    ...evidence.map(({ ref, submittedAt, decidedAt, invalidatedRecordedAt }) => ({
      ref,
      known: submittedAt,
      later: [decidedAt, invalidatedRecordedAt],
    })),
    ...applications.map(({ ref, recordedAt, closed }) => dated(ref, recordedAt, closed)),
    ...sanctions.map(({ ref, recordedAt, lifted }) => dated(ref, recordedAt, lifted)),
    ...findings.map(({ ref, recordedAt, resolved }) => dated(ref, recordedAt, resolved)),
    ...remedies.map(({ ref, recordedAt, decided }) => dated(ref, recordedAt, decided)),
  ]
}

function dated(ref: string, known: Moment, ended: { recordedAt: Moment } | null): Dated {
  return { ref, known, later: [ended?.recordedAt ?? null] }
}

/** The agency that stays is asked, the other one is the one that joined it or was parted from it. */
function isBetween({ kind, fromId, intoId }: Bond, record: AgencyRecord, other: AgencyRecord): boolean {
  return kind === 'JOINED' ? intoId === record.id && fromId === other.id : fromId === record.id && intoId === other.id
}

function joinedRefusal({ fromId }: Bond, { own, bonds }: Together): UndoMergerRefusal | undefined {
  const joined = own.filter(({ id }) => isUnder(id, fromId, bonds))
  const parted = bonds.find(
    (bond) => bond.kind === 'PARTED' && !bond.isUndone && bond.fromId !== fromId && rowsOfPart(joined, bond.part),
  )
  return parted && { code: 'parted-since', ref: parted.ref }
}

function isUnder(id: number, top: number, bonds: readonly Bond[]): boolean {
  if (id === top) return true
  return bonds.some(
    (bond) => bond.kind === 'JOINED' && !bond.isUndone && bond.fromId === id && isUnder(bond.intoId, top, bonds),
  )
}

function partedRefusal({ ref, intoId }: Bond, { own, bonds }: Together): UndoMergerRefusal | undefined {
  const later = bonds.find(
    (bond) => bond.ref !== ref && !bond.isUndone && (bond.fromId === intoId || bond.intoId === intoId),
  )
  if (later) return { code: later.kind === 'JOINED' ? 'joined-since' : 'parted-since', ref: later.ref }
  const record = own.find(({ id }) => id === intoId)
  const grown = record ? ownThings(record) : []
  return grown.length === 0 ? undefined : { code: 'grown-since', refs: grown }
}

function ownThings(record: OwnRecord): string[] {
  const kinds = record.capabilities.map(({ type, activity }) => `${type}/${activity}`)
  return [...factsOf(record).map(({ ref }) => ref), ...kinds, ...record.listings.map(({ list }) => list)]
}
