import type { z } from 'zod'
import { backdatedIn, rowsGone, type Backdated } from './append-only.ts'
import { differenceBetween, type RowChange } from './difference.ts'
import { brokenReferences, type BrokenReference } from '#app/domain/norms/broken-references.ts'
import { DOCUMENT_SHAPES, isDocumentName } from '#app/domain/norms/document-shapes.ts'
import { normsOf, type ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type Path = readonly (string | number)[]

/** What is wrong with a place in a document: a code for which there are words, and what would be right. */
export type NormFault = { path: Path } & (
  | { code: 'missing' | 'empty' | 'other' }
  | { code: 'wrong-type' | 'wrong-form' | 'not-one-of' | 'unknown-field'; told: string }
  | { code: 'not-next-version'; expected: number }
  | { code: 'row-gone'; list: string; key: string }
  | { code: 'broken-reference'; broken: BrokenReference }
  | { code: 'backdated'; list: string; key: string; field: string }
)

export type CheckedVersion = { changes: readonly RowChange[]; backdated: readonly Backdated[]; norms: Norms }

type World = {
  /** The newest version of every document, this one's among them. */
  newest: readonly ReferenceDocument[]
  today: Day
  /** Why the version reaches back, where it does; empty: no reason was given. */
  reasonBack: string
}

/**
 * May this be the next version of a document? Asked in turn: does it have the shape of its kind; is its number the next,
 * and is no row of the version before gone; does every reference in all rules lead somewhere; and does nothing reach
 * back before today without a reason. All faults of the first question that fails are told together.
 */
export function checkNewVersion(
  given: { name: string; body: unknown },
  { newest, today, reasonBack }: World,
): Result<CheckedVersion, { code: 'faults'; faults: readonly NormFault[] }> {
  const before = newest.find(({ name }) => name === given.name)
  const shaped = shapeFaults(given)
  if (shaped.length > 0 || !before) return refuse({ code: 'faults', faults: shaped })
  const changes = differenceBetween(before.body, given.body)
  const added = { ...given, version: versionOf(given.body) }
  const order = orderFaults(added.version, before.version, changes)
  if (order.length > 0) return refuse({ code: 'faults', faults: order })

  const norms = normsOf([...newest, added], 'proposed')
  const broken = brokenReferences(norms).map((one) => ({ code: 'broken-reference' as const, path: [], broken: one }))
  if (broken.length > 0) return refuse({ code: 'faults', faults: broken })
  const backdated = backdatedIn(changes, today)
  const unreasoned = reasonBack.trim() === '' ? backdated.map((one) => ({ code: 'backdated' as const, ...one })) : []
  return unreasoned.length > 0 ? refuse({ code: 'faults', faults: unreasoned }) : accept({ changes, backdated, norms })
}

function versionOf(body: unknown): number {
  return typeof body === 'object' && body !== null && 'version' in body ? Number(body.version) : Number.NaN
}

function orderFaults(version: number, last: number, changes: readonly RowChange[]): NormFault[] {
  const number =
    version === last + 1
      ? []
      : [{ code: 'not-next-version' as const, path: ['version'] satisfies Path, expected: last + 1 }]
  const gone = rowsGone(changes).map(({ list, key }) => ({ code: 'row-gone' as const, path: [], list, key }))
  return [...number, ...gone]
}

function shapeFaults({ name, body }: { name: string; body: unknown }): NormFault[] {
  if (!isDocumentName(name)) return [{ code: 'other', path: [] }]
  const read = DOCUMENT_SHAPES[name].safeParse(body, { reportInput: true })
  return read.success ? [] : firstOfEachPlace(read.error.issues.flatMap(faultsOf))
}

/** What is not even of its form need not be told that it is no real day either; unknown fields stand at places of their own. */
function firstOfEachPlace(faults: readonly NormFault[]): NormFault[] {
  const places = new Map<string, NormFault>()
  for (const fault of faults) {
    const place = fault.path.join('.')
    if (!places.has(place)) places.set(place, fault)
  }
  return [...places.values()]
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue): NormFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown-field', path: [...path, key], told: key }))
  return [{ path, ...faultOf(issue) }]
}

type OfOnePlace =
  { code: 'missing' | 'empty' | 'other' } | { code: 'wrong-type' | 'wrong-form' | 'not-one-of'; told: string }

function faultOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): OfOnePlace {
  if (issue.input === undefined) return { code: 'missing' }
  if (issue.code === 'invalid_type') return { code: 'wrong-type', told: issue.expected }
  if (issue.code === 'invalid_value') return { code: 'not-one-of', told: issue.values.map(String).join(', ') }
  if (issue.code === 'invalid_format') return { code: 'wrong-form', told: issue.pattern ?? issue.format }
  return { code: issue.code === 'too_small' ? 'empty' : 'other' }
}
