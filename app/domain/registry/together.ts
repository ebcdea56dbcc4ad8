import { combine } from './combine.ts'
import type { AgencyRecord, Bond, Capability, OwnRecord, Part, SaidField, Together } from './facts.ts'
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

/**
 * The rows kept beside the records (people) that are read under one of them, as its facts are: where they were recorded,
 * unless they went with a part, and under the record that one has joined.
 */
export function rowsReadAt<Row extends { agencyId: number }>(
  id: number,
  { bonds }: Pick<Together, 'bonds'>,
  { rows, goes }: { rows: readonly Row[]; goes: (row: Row, part: Part) => boolean },
): Row[] {
  const leads = endOf(id, bonds) !== id
  return rows.filter((row) => {
    const holder = bonds.reduce(
      (at, bond) => (bond.kind === 'PARTED' && !bond.isUndone && goes(row, bond.part) ? bond.intoId : at),
      row.agencyId,
    )
    return (leads ? holder : joinedEnd(holder, bonds)) === id
  })
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

/** What of a record goes with a part; undefined where nothing does. Looks at the whole were looks at the part. */
function take(own: OwnRecord, part: Part): OwnRecord | undefined {
  const goes = goesOf(own, part)
  const capabilities = own.capabilities.flatMap((one) => takenOf(one, part))
  const taken = { ...filtered(own, goes), capabilities }
  if (Object.values(taken).every((list) => list.length === 0)) return undefined
  return { ...own, ...NOTHING_SAID, applications: [], ...taken }
}

function leave(own: OwnRecord, part: Part): OwnRecord {
  const goes = goesOf(own, part)
  const stays = Object.fromEntries(Object.entries(goes).map(([kind, test]) => [kind, (row: never) => !test(row)]))
  return {
    ...own,
    ...saidWithout(own, part),
    // The same tests, each turned round.
    ...filtered(own, stays as Goes),
    capabilities: own.capabilities.flatMap((one) => leftOf(one, part)),
  }
}

/** How it is reached and where it is, is said of the part itself. */
const NOTHING_SAID = { address: null, postcode: null, districtCode: null, phone: null, email: null, website: null }

type Kind = 'evidence' | 'otherNames' | 'identifiers' | 'branches' | 'listings' | 'sanctions' | 'remedies' | 'findings'
type Goes = { [K in Kind]: (row: OwnRecord[K][number]) => boolean }

function filtered(own: OwnRecord, goes: Goes): Pick<OwnRecord, Kind> {
  return {
    evidence: own.evidence.filter(goes.evidence),
    otherNames: own.otherNames.filter(goes.otherNames),
    identifiers: own.identifiers.filter(goes.identifiers),
    branches: own.branches.filter(goes.branches),
    listings: own.listings.filter(goes.listings),
    sanctions: own.sanctions.filter(goes.sanctions),
    remedies: own.remedies.filter(goes.remedies),
    findings: own.findings.filter(goes.findings),
  }
}

/** Which rows of a record go with a part; a remedy goes with the decision it was sought against. */
function goesOf({ id }: OwnRecord, part: Part): Goes {
  const mine = <Row extends { agencyId: number }>(rows: readonly Row[]) =>
    rows.filter(({ agencyId }) => agencyId === id)
  const [names, identifiers, branches, listings] = [
    mine(part.names),
    mine(part.identifiers),
    mine(part.branches),
    mine(part.listings),
  ]
  return {
    evidence: ({ ref }) => part.evidence.includes(ref),
    otherNames: ({ name }) => names.some((one) => one.name === name),
    identifiers: ({ scheme, value }) => identifiers.some((one) => one.scheme === scheme && one.value === value),
    branches: ({ name, address }) => branches.some((one) => one.name === name && one.address === address),
    listings: ({ type, list, listedOn }) =>
      listings.some((one) => one.type === type && one.list === list && one.listedOn === listedOn),
    sanctions: ({ ref }) => part.sanctions.includes(ref),
    remedies: ({ sanctionRef }) => part.sanctions.includes(sanctionRef),
    findings: ({ ref }) => part.findings.includes(ref),
  }
}

/** What of telephone, mail and website is no longer said: what went, unless something else has been said since. */
function saidWithout(own: OwnRecord, part: Part): Partial<Pick<OwnRecord, SaidField>> {
  const gone = part.said.filter(({ agencyId, field, value }) => agencyId === own.id && own[field] === value)
  return Object.fromEntries(gone.map(({ field }) => [field, null]))
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

function noOf(id: number, { own }: Together): AgencyNo {
  const found = own.find((one) => one.id === id)
  if (!found) throw new Error(`Agency ${String(id)} is not among the records it is read with.`)
  return found.no
}
