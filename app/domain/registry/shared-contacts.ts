import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** By what two agencies hang together: a person, a telephone number, an address. */
type SharedBy = 'PERSON' | 'PHONE' | 'ADDRESS'

/** What one agency can be reached by, and by whom; for officers only. */
export type ContactFacts = {
  no: AgencyNo
  name: string
  personIds: readonly number[]
  phones: readonly string[]
  /** Today's, other offices, former ones. */
  addresses: readonly string[]
}

/** Another agency, and what it shares with this one; it says nothing of either. */
export type SharedContact = { no: AgencyNo; name: string; by: SharedBy[] }

/** Which of `others` share a person, a telephone number or an address with an agency; most shared first. */
export function sharedContacts(one: ContactFacts, others: readonly ContactFacts[]): SharedContact[] {
  return others
    .filter(({ no }) => no !== one.no)
    .map((other) => ({ no: other.no, name: other.name, by: sharedBy(one, other) }))
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => b.by.length - a.by.length || (a.no < b.no ? -1 : 1))
}

/** An address as it is compared: letters and digits, without "Jl." and "No."; a short one tells nobody apart. */
export function addressKey(address: string): string | null {
  const key = address
    .toLowerCase()
    .replace(/\b(?:jalan|jln|jl|nomor|no|blok|rt|rw)\b\.?/g, ' ')
    .replace(/[^a-z0-9]/g, '')
  return key.length >= SHORTEST && /\d/.test(key) ? key : null
}

const SHORTEST = 8

function sharedBy(one: ContactFacts, other: ContactFacts): SharedBy[] {
  const places = new Set(keysOf(one))
  return [
    ...(other.personIds.some((id) => one.personIds.includes(id)) ? (['PERSON'] as const) : []),
    ...(other.phones.some((phone) => one.phones.includes(phone)) ? (['PHONE'] as const) : []),
    ...(keysOf(other).some((key) => places.has(key)) ? (['ADDRESS'] as const) : []),
  ]
}

function keysOf({ addresses }: ContactFacts): string[] {
  return addresses.map(addressKey).filter((key) => key !== null)
}
