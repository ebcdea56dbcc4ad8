import { lookForSame, type SameAgency } from './look-for-same.server.ts'
import { peopleKeptFor } from './read-split-page.server.ts'
import { versionSeen } from '#app/domain/acts/proposal.ts'
import { matchRecords, type Match } from '#app/domain/linking/match.ts'
import type { LinkRecord } from '#app/domain/linking/prepared.ts'
import { peopleOf, type KeptPerson } from '#app/domain/mergers/people.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Bond } from '#app/domain/registry/facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency, namesOfAgencies } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listFoundDifferent, listWaitingAt, type FoundDifferent } from '#app/repositories/mergers.server.ts'

type Compared = {
  record: AgencyRecord
  people: readonly KeptPerson[]
  match: Match
  seenVersion: number
  /** What waits at either by its number. */
  waiting: readonly string[]
  different: FoundDifferent | undefined
}

export type MergerPage = {
  record: AgencyRecord
  people: readonly KeptPerson[]
  norms: Norms
  candidates: readonly SameAgency[]
  compared: Compared | null
  /** Joinings and partings in force, each with the other number; and what undoing would be proposed on. */
  bonds: readonly { bond: Bond; other: AgencyNo; name: string; seenVersion: number }[]
}

/** A record beside another that may be the same, or the ones that may be; those found different are not named again. */
export async function readMergerPage(no: AgencyNo, other: AgencyNo | null): Promise<MergerPage | undefined> {
  const record = await findAgency(no)
  if (!record) return undefined
  const known = await listFoundDifferent(no)
  const [norms, people, candidates, compared, bonds] = await Promise.all([
    loadNorms(),
    peopleIn(record),
    candidatesFor(record, known),
    other === null ? null : compare(record, other, known),
    bondsOf(record),
  ])
  return { record, people, norms, candidates, compared, bonds }
}

async function candidatesFor(record: AgencyRecord, known: readonly FoundDifferent[]): Promise<SameAgency[]> {
  const { name, phone, address, identifiers } = record
  const nib = identifiers.find(({ scheme }) => scheme === 'nib')?.value ?? null
  const found = await lookForSame({ name, nib, phone, address })
  return found.filter(({ no }) => no !== record.no && !known.some(({ nos }) => nos.includes(no)))
}

async function compare(record: AgencyRecord, no: AgencyNo, known: readonly FoundDifferent[]): Promise<Compared | null> {
  const other = await findAgency(no)
  if (!other || other.id === record.id) return null
  return {
    record: other,
    people: await peopleIn(other),
    match: matchRecords(linkRecord(record), linkRecord(other)),
    seenVersion: versionSeen([record, other]),
    waiting: (await Promise.all([record.no, other.no].map(listWaitingAt))).flat(),
    different: known.find(({ nos }) => nos.includes(other.no)),
  }
}

async function peopleIn(record: AgencyRecord): Promise<KeptPerson[]> {
  return peopleOf(record, await peopleKeptFor(record))
}

function linkRecord({ name, identifiers, phone, address }: AgencyRecord): LinkRecord {
  const numbers = Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value]))
  return { ...numbers, name, phone, address }
}

async function bondsOf(record: AgencyRecord): Promise<MergerPage['bonds']> {
  const { own, bonds } = record.together ?? { own: [], bonds: [] }
  const mine = bonds.filter(
    ({ kind, isUndone, fromId, intoId }) => !isUndone && (kind === 'JOINED' ? intoId : fromId) === record.id,
  )
  const names = await namesOfAgencies(own.map(({ no }) => no))
  return mine.flatMap((bond) => {
    const other = own.find(({ id }) => id === (bond.kind === 'JOINED' ? bond.fromId : bond.intoId))
    const name = other && names.get(other.no)
    return other && name !== undefined
      ? [{ bond, other: other.no, name, seenVersion: versionSeen([record, other]) }]
      : []
  })
}
