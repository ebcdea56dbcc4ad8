import { combine } from './combine.ts'
import type { AgencyRecord, Bond, Capability, OwnRecord, Part, Together } from './facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/**
 * A record as it is read with what was joined to it and without what was parted from it. Each fact is read under exactly
 * one record: the one that holds it, or the one that record has joined.
 */
export function readTogether(id: number, together: Together): AgencyRecord {
  const own = together.own.find((one) => one.id === id)
  if (!own) throw new Error(`Agency ${String(id)} is not among the records it is read with.`)
  if (together.bonds.length === 0) return own
  const pieces = together.own.flatMap((record) => piecesOf(record, together.bonds))
  const ends = endOf(id, together.bonds)
  const readHere = (holder: number): boolean => (ends === id ? joinedEnd(holder, together.bonds) : holder) === id
  const [first, ...others] = pieces
    .filter(({ holder }) => readHere(holder))
    .sort((a, b) => rank(a, id) - rank(b, id))
    .map(({ record, isWhole }) => ({ record, isWhole }))
  const record = combine(first?.record ?? own, others)
  return { ...record, redirectsTo: ends === id ? null : noOf(ends, together), together }
}

/** The record by which a number is answered: that of the agency it joined, over as many steps as there are. */
function endOf(id: number, bonds: readonly Bond[]): number {
  return follow(id, bonds, (bond, at) => {
    if (bond.kind === 'JOINED') return !bond.isUndone && bond.fromId === at ? bond.intoId : undefined
    return bond.isUndone && bond.intoId === at ? bond.fromId : undefined
  })
}

function joinedEnd(id: number, bonds: readonly Bond[]): number {
  return follow(id, bonds, (bond, at) =>
    bond.kind === 'JOINED' && !bond.isUndone && bond.fromId === at ? bond.intoId : undefined,
  )
}

function follow(id: number, bonds: readonly Bond[], next: (bond: Bond, at: number) => number | undefined): number {
  const seen = new Set([id])
  let at = id
  for (;;) {
    const on = bonds.map((bond) => next(bond, at)).find((one) => one !== undefined)
    if (on === undefined || seen.has(on)) return at
    seen.add(on)
    at = on
  }
}

/** The rows a record holds now: its own, and those of what joined it, each under the record it was recorded at. */
export function heldBy(id: number, { own, bonds }: Together): OwnRecord[] {
  const pieces = own.flatMap((record) => piecesOf(record, bonds))
  return pieces.filter(({ holder }) => joinedEnd(holder, bonds) === id).map(({ record }) => record)
}

/** Is anything of these records, as they were recorded, in a part? */
export function rowsOfPart(records: readonly OwnRecord[], part: Part): boolean {
  return records.some((record) => take(record, part) !== undefined)
}

/** Some facts of one record under the record that holds them. `isWhole`: with its name, address and numbers. */
type Piece = { holder: number; record: OwnRecord; isWhole: boolean }

/** Its own part first, then what it took over, then those that joined it, each in order of number. */
function rank({ holder, record, isWhole }: Piece, id: number): number {
  if (record.id === id && isWhole) return -2
  return holder === id ? -1 : record.id
}

function piecesOf(own: OwnRecord, bonds: readonly Bond[]): Piece[] {
  let pieces: Piece[] = [{ holder: own.id, record: own, isWhole: true }]
  for (const bond of bonds) {
    if (bond.kind === 'PARTED' && !bond.isUndone) pieces = pieces.flatMap((piece) => parted(piece, bond))
  }
  return pieces
}

function parted(piece: Piece, { part, intoId }: Extract<Bond, { kind: 'PARTED' }>): Piece[] {
  if (piece.holder === intoId) return [piece]
  const taken = take(piece.record, part)
  if (!taken) return [piece]
  return [
    { ...piece, record: leave(piece.record, part) },
    { holder: intoId, record: taken, isWhole: false },
  ]
}

/** What of a record goes with a part; undefined where nothing does. */
function take(own: OwnRecord, part: Part): OwnRecord | undefined {
  const goes = picks(own, part)
  const evidence = own.evidence.filter(({ ref }) => part.evidence.includes(ref))
  const otherNames = own.otherNames.filter(({ name }) => goes.name(name))
  const identifiers = own.identifiers.filter(goes.identifier)
  const capabilities = own.capabilities.flatMap((one) => takenOf(one, part))
  if ([evidence, otherNames, identifiers, capabilities].every((list) => list.length === 0)) return undefined
  return { ...nothingOf(own), evidence, otherNames, identifiers, capabilities }
}

function leave(own: OwnRecord, part: Part): OwnRecord {
  const goes = picks(own, part)
  return {
    ...own,
    evidence: own.evidence.filter(({ ref }) => !part.evidence.includes(ref)),
    otherNames: own.otherNames.filter(({ name }) => !goes.name(name)),
    identifiers: own.identifiers.filter((one) => !goes.identifier(one)),
    capabilities: own.capabilities.flatMap((one) => leftOf(one, part)),
  }
}

function picks({ id }: OwnRecord, part: Part) {
  const names = new Set(part.names.filter(({ agencyId }) => agencyId === id).map(({ name }) => name))
  const numbers = part.identifiers.filter(({ agencyId }) => agencyId === id)
  return {
    name: (name: string) => names.has(name),
    identifier: ({ scheme, value }: { scheme: string; value: string }) =>
      numbers.some((one) => one.scheme === scheme && one.value === value),
  }
}

function takenOf(capability: Capability, part: Part): Capability[] {
  if (part.capabilities.includes(capability.id)) return [capability]
  const programmes = capability.programmes.filter(({ key }) => isPicked(capability.id, key, part))
  return programmes.length === 0 ? [] : [{ ...capability, programmes }]
}

function leftOf(capability: Capability, part: Part): Capability[] {
  if (part.capabilities.includes(capability.id)) return []
  return [{ ...capability, programmes: capability.programmes.filter(({ key }) => !isPicked(capability.id, key, part)) }]
}

function isPicked(capabilityId: number, key: string, { programmes }: Part): boolean {
  return programmes.some((one) => one.capabilityId === capabilityId && one.key === key)
}

function nothingOf(own: OwnRecord): OwnRecord {
  const empty = { branches: [], listings: [], applications: [], sanctions: [], remedies: [], findings: [], checks: [] }
  return { ...own, ...empty }
}

function noOf(id: number, { own }: Together): AgencyNo {
  const found = own.find((one) => one.id === id)
  if (!found) throw new Error(`Agency ${String(id)} is not among the records it is read with.`)
  return found.no
}
