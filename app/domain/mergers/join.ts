import { refuse, type Result } from '#app/domain/shared/result.ts'
import { changed, type Acting, type Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord, Bond, Together } from '#app/domain/registry/facts.ts'
import { readTogether } from '#app/domain/registry/together.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** Whose two accounts decided, and the name that the bond is given. */
export type Binding = Acting & { ref: string; by: readonly string[] }

export type JoinRefusal =
  | { code: 'same-agency' }
  | { code: 'joined-already'; into: AgencyNo }
  | { code: 'matters-open'; refs: readonly string[] }

/**
 * Two records of one agency become one: everything of `from` is read under `into`, and its number leads there. Nothing is
 * moved or thrown away. What waits at `from` by its number (a visit, a claim, another proposal) is finished first.
 *
 * Not decided here: whether they are the same. That is what two officers do; see `linking` for what speaks for it.
 */
export function joinAgencies(
  into: AgencyRecord,
  from: AgencyRecord,
  { ref, by, now, waiting }: Binding & { waiting: readonly string[] },
): Result<Changed, JoinRefusal> {
  if (into.id === from.id) return refuse({ code: 'same-agency' })
  const joined = from.redirectsTo ?? into.redirectsTo
  if (joined !== null) return refuse({ code: 'joined-already', into: joined })
  if (waiting.length > 0) return refuse({ code: 'matters-open', refs: waiting })
  const bond: Bond = { kind: 'JOINED', ref, recordedAt: now, fromId: from.id, intoId: into.id, isUndone: false }
  const together = bound(into, from, bond)
  const event = { type: 'agencies-joined', ref, from: from.no, into: into.no, by, recordedAt: now } as const
  const done = changed(readTogether(into.id, together), event)
  return { ...done, value: { ...done.value, others: [readTogether(from.id, together)] } }
}

/** The records two records are read with, and one bond more. */
export function bound(one: AgencyRecord, other: AgencyRecord, bond: Bond): Together {
  const [a, b] = [groupOf(one), groupOf(other)]
  const own = new Map([...a.own, ...b.own].map((record) => [record.id, record]))
  const bonds = new Map([...a.bonds, ...b.bonds, bond].map((each) => [each.ref, each]))
  return { own: [...own.values()].sort((x, y) => x.id - y.id), bonds: [...bonds.values()] }
}

/** The records one is read with: itself alone where nothing was joined to it or parted from it. */
export function groupOf(record: AgencyRecord): Together {
  return record.together ?? { own: [record], bonds: [] }
}
