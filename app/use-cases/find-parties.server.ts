import { byStrength, matchParty, type Party, type PartyMatch } from '#app/domain/linking/party.ts'
import { partyOfSubject, phoneWritten, type UnregisteredSubject } from '#app/domain/complaints/subject.ts'
import type { LinkTarget } from '#app/domain/complaints/links.ts'
import type { LinkIdentifier } from '#app/domain/linking/prepared.ts'
import { groupOf } from '#app/domain/mergers/join.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency, listAgencies } from '#app/repositories/agencies.server.ts'
import { listAgencyIdsOfPeople, listAgencyIdsSharing } from '#app/repositories/agency-likeness.server.ts'
import { listKeptPeople } from '#app/repositories/people.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { listContactRows, listSharing } from '#app/repositories/shared-contacts.server.ts'
import { listSubjectsToCompare } from '#app/repositories/unregistered-subjects.server.ts'

/** Somebody on record who may be a reported party, and why. */
export type PartyCandidate = { target: LinkTarget; name: string; match: PartyMatch }

/** So many of those that are most alike are compared, and so many are told. */
const MOST_HITS = 20
const MOST_TOLD = 12

/**
 * Who on record may be a reported party, agencies and unregistered subjects together, the strongest first: by number,
 * by name (former and other ones too), telephone, address and people. Nothing is linked by it.
 */
export async function findParties(
  reported: Party,
  { districtCode }: { districtCode: string | null },
): Promise<PartyCandidate[]> {
  const [agencies, subjects] = await Promise.all([agenciesFor(reported, districtCode), listSubjectsToCompare()])
  return [...agencies, ...subjects.map(ofSubject)]
    .flatMap(({ target, name, party }) => {
      const match = matchParty(reported, party)
      return match ? [{ target, name, match }] : []
    })
    .toSorted((one, other) => byStrength(one.match, other.match))
    .slice(0, MOST_TOLD)
}

type Known = { target: LinkTarget; name: string; party: Party }

/** What is known of one of them, whether it is among those that would be found or not; undefined: there is none. */
export async function partyOf(
  target: LinkTarget,
  subjects: readonly UnregisteredSubject[],
): Promise<Party | undefined> {
  if (target.kind === 'SUBJECT') {
    const subject = subjects.find(({ ref }) => ref === target.ref)
    return subject && partyOfSubject(subject)
  }
  const record = await findAgency(target.no)
  const [known] = record ? await ofAgencies([record]) : []
  return known?.party
}

/** The subjects that may be an agency: one that was reported and comes back under another name (domain.md 4.2). */
export async function findSubjectsLike(record: AgencyRecord): Promise<PartyCandidate[]> {
  const [known] = await ofAgencies([record])
  if (!known) return []
  return (await listSubjectsToCompare())
    .flatMap((subject) => {
      const match = matchParty(partyOfSubject(subject), known.party)
      return match ? [{ ...ofSubject(subject), match }] : []
    })
    .toSorted((one, other) => byStrength(one.match, other.match))
    .map(({ target, name, match }) => ({ target, name, match }))
}

function ofSubject(subject: UnregisteredSubject): Known {
  return { target: { kind: 'SUBJECT', ref: subject.ref }, name: subject.name, party: partyOfSubject(subject) }
}

async function agenciesFor(reported: Party, districtCode: string | null): Promise<Known[]> {
  const phones = reported.phones.map(phoneWritten)
  const [hits, alike, ofPeople, sharing] = await Promise.all([
    Promise.all(reported.names.map(async (q) => (await searchAgencies({ q, limit: MOST_HITS })).hits)),
    listAgencyIdsSharing({ nib: reported.identifiers.nib ?? null, phone: null, address: null }, MOST_HITS),
    listAgencyIdsOfPeople(reported.people, MOST_HITS),
    listSharing({ personIds: [], phones, places: placesOf(reported, districtCode), except: [] }),
  ])
  const [byName, byId] = await Promise.all([
    Promise.all(hits.flat().map(async ({ no }) => findAgency(AgencyNo.parse(no)))),
    listAgencies([...new Set([...alike, ...ofPeople, ...sharing.map(({ id }) => id)])]),
  ])
  const all = [...byId, ...byName.flatMap((record) => record ?? [])].filter(({ redirectsTo }) => redirectsTo === null)
  return ofAgencies([...new Map(all.map((record) => [record.no, record])).values()])
}

function placesOf({ addresses }: Party, districtCode: string | null): { districtCode: string; figures: string }[] {
  return addresses.flatMap((address) => {
    const figures = /\d{1,5}/.exec(address)?.[0]
    return figures === undefined || districtCode === null ? [] : [{ districtCode, figures }]
  })
}

/** Agencies with all by which they are known: names, numbers, contacts and people, those of what joined them too. */
async function ofAgencies(records: readonly AgencyRecord[]): Promise<Known[]> {
  const ids = [...new Set(records.flatMap((record) => groupOf(record).own.map(({ id }) => id)))]
  const [people, rows] = await Promise.all([listKeptPeople(ids), listContactRows(ids)])
  return records.map((record) => {
    const own = new Set(groupOf(record).own.map(({ id }) => id))
    const contacts = rows.filter(({ id }) => own.has(id))
    return {
      target: { kind: 'AGENCY', no: record.no },
      name: record.name,
      party: {
        names: [record.name, ...record.otherNames.map(({ name }) => name)],
        identifiers: identifiersOf(record),
        phones: filled([record.phone, ...contacts.map(({ phone }) => phone)]),
        addresses: filled([record.address, ...contacts.flatMap((row) => [row.address, ...row.otherAddresses])]),
        people: people.filter(({ agencyId }) => own.has(agencyId)).map(({ name }) => name),
      },
    }
  })
}

function identifiersOf({ identifiers }: AgencyRecord): Partial<Record<LinkIdentifier, string>> {
  return Object.fromEntries(identifiers.map(({ scheme, value }) => [scheme, value]))
}

function filled(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null && text !== ''))] as string[]
}
