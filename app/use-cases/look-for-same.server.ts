import { matchRecords, type MatchReason } from '#app/domain/linking/match.ts'
import type { LinkRecord } from '#app/domain/linking/prepared.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency, listAgencies } from '#app/repositories/agencies.server.ts'
import { listAgencyIdsSharing } from '#app/repositories/agency-likeness.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'

/** An agency on record that may be the one somebody wants to register, and why. */
export type SameAgency = { no: AgencyNo; name: string; reasons: readonly MatchReason[] }

export type AgencyAsked = { name: string; nib: string | null; phone: string | null; address: string | null }

/** So many of those that are most alike are compared. */
const MOST_HITS = 20

/**
 * Agencies on record that may be the same as one that is to be registered: alike in name, or with its number, telephone or
 * address. Told to an officer with the reasons; nothing is decided by it (domain.md 2: a name alone never means the same).
 */
export async function lookForSame(asked: AgencyAsked): Promise<SameAgency[]> {
  const wanted: LinkRecord = asked
  const found = await candidatesFor(asked)
  return found.flatMap((record) => {
    const matches = namesOf(record).map((name) => matchRecords(wanted, linkRecord(record, name)))
    const match =
      matches.find(({ verdict }) => verdict === 'SAME') ?? matches.find(({ verdict }) => verdict !== 'DIFFERENT')
    return match ? [{ no: record.no, name: record.name, reasons: match.reasons }] : []
  })
}

async function candidatesFor(asked: AgencyAsked): Promise<AgencyRecord[]> {
  const [{ hits }, ids] = await Promise.all([
    searchAgencies({ q: asked.name, limit: MOST_HITS }),
    listAgencyIdsSharing(asked, MOST_HITS),
  ])
  const [byName, shared] = await Promise.all([
    Promise.all(hits.map(async ({ no }) => findAgency(AgencyNo.parse(no)))),
    listAgencies(ids),
  ])
  const all = [...shared, ...byName.flatMap((record) => record ?? [])]
  return [...new Map(all.map((record) => [record.no, record])).values()]
}

function namesOf({ name, otherNames }: AgencyRecord): string[] {
  return [name, ...otherNames.map((other) => other.name)]
}

function linkRecord({ identifiers, phone, address }: AgencyRecord, name: string): LinkRecord {
  const numbers = Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value]))
  return { ...numbers, name, phone, address }
}
