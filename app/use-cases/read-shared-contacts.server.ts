import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { groupOf } from '#app/domain/mergers/join.ts'
import { peopleOf } from '#app/domain/mergers/people.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { sharedContacts, type ContactFacts, type SharedContact } from '#app/domain/registry/shared-contacts.ts'
import { heldBy } from '#app/domain/registry/together.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findAgency, listAgencies } from '#app/repositories/agencies.server.ts'
import { listKeptPeople } from '#app/repositories/people.server.ts'
import { listContactRows, listSharing, type ContactRow } from '#app/repositories/shared-contacts.server.ts'

/**
 * Other agencies that share people, telephone or address with this one; for officers, never for the public. Each is asked
 * as it is read: with the people and contacts of what joined it, without those of what was parted from it.
 */
export async function readSharedContacts(context: Context, no: AgencyNo): Promise<Result<SharedContact[], NotAllowed>> {
  const allowed = requirePermission(context.actor, 'agency:read')
  if (!allowed.ok) return allowed
  const record = await findAgency(no)
  if (!record) return accept([])
  const [one] = await factsAsRead([record])
  if (!one) return accept([])
  const rows = await listSharing({ ...one, places: placesOf(record), except: [record.id] })
  const bound = rows.filter(({ isBound }) => isBound).map(({ id }) => id)
  const others = [...rows.filter(({ isBound }) => !isBound).map(factsOf), ...(await factsOfBound(bound))]
  return accept(sharedContacts(one, others))
}

/** What one row says may be read under another record of its group: all of them are asked. */
async function factsOfBound(ids: readonly number[]): Promise<ContactFacts[]> {
  const groups = (await listAgencies(ids)).flatMap((record) => groupOf(record).own.map(({ id }) => id))
  const records = await listAgencies([...new Set(groups)])
  return factsAsRead(records.filter(({ redirectsTo }) => redirectsTo === null))
}

async function factsAsRead(records: readonly AgencyRecord[]): Promise<ContactFacts[]> {
  const ids = [...new Set(records.flatMap((record) => groupOf(record).own.map(({ id }) => id)))]
  const [people, rows] = await Promise.all([listKeptPeople(ids), listContactRows(ids)])
  return records.map((record) => {
    const held = heldBy(record.id, groupOf(record))
    const others = rows.filter(({ id }) => held.some((own) => own.id === id && own.address !== null))
    return {
      ...{ no: record.no, name: record.name },
      personIds: [...new Set(peopleOf(record, people).map(({ personId }) => personId))],
      phones: distinct(held.map(({ phone }) => phone)),
      addresses: distinct([...held.map(({ address }) => address), ...others.flatMap((row) => row.otherAddresses)]),
    }
  })
}

function factsOf({ no, name, phone, address, otherAddresses, personIds }: ContactRow): ContactFacts {
  return { no, name, personIds, phones: distinct([phone]), addresses: distinct([address, ...otherAddresses]) }
}

function placesOf(record: AgencyRecord): { districtCode: string; figures: string }[] {
  return heldBy(record.id, groupOf(record)).flatMap(({ address, districtCode }) => {
    const figures = /\d{1,5}/.exec(address ?? '')?.[0]
    return figures === undefined || districtCode === null ? [] : [{ districtCode, figures }]
  })
}

function distinct(all: readonly (string | null)[]): string[] {
  return [...new Set(all.filter((one) => one !== null))]
}
