import type { KeptPerson } from './people.ts'
import type { Actor } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const FIELDS = [
  ...(['name', 'otherNames', 'identifiers', 'legalForm', 'address', 'phone', 'email', 'website'] as const),
  ...(['branches', 'people', 'capabilities', 'evidence', 'sanctions', 'findings', 'applications'] as const),
  'listings' as const,
]
type ComparedField = (typeof FIELDS)[number]

/** How codes are called where the comparison is read. */
export type Naming = {
  activity: (of: { type: string; activity: string }) => string
  paper: (kind: string) => string
  role: (role: string) => string
  number: (of: { scheme: string; value: string }) => string
}

/** A record with its people as they are read under it; without people for who may not know them. */
export type Compared = { record: AgencyRecord; people: readonly KeptPerson[] | null }

/**
 * Who the people of agencies are is for those who may propose or confirm an act about them; others, and whoever has a tie
 * to one of them, read comparisons without them.
 */
export function mayKnowPeople(actor: Actor, nos: readonly AgencyNo[]): boolean {
  const rows = ['act:propose-merger', 'act:confirm-merger'] as const
  return rows.some((row) => nos.every((agencyNo) => requirePermission(actor, row, { agencyNo }).ok))
}

/** One fact of two records, each side as it stands. */
export type Beside = { field: ComparedField; one: readonly string[]; other: readonly string[]; isSame: boolean }

/** What two records say, fact by fact: the names by which papers, sanctions and findings are known among them. */
export function sideBySide(one: Compared, other: Compared, naming: Naming): Beside[] {
  const [left, right] = [valuesOf(one, naming), valuesOf(other, naming)]
  const isShown = (field: ComparedField) => field !== 'people' || (one.people !== null && other.people !== null)
  return FIELDS.filter(isShown).map((field) => {
    const [a, b] = [left[field], right[field]]
    return { field, one: a, other: b, isSame: JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted()) }
  })
}

/** Papers about a programme that went and that stay where the programme no longer is. */
export function leftBehind(before: AgencyRecord, after: AgencyRecord): string[] {
  const [had, has] = [programmesOf(before), programmesOf(after)]
  return after.evidence.flatMap(({ ref, programmeKey }) =>
    programmeKey !== null && had.has(programmeKey) && !has.has(programmeKey) ? [ref] : [],
  )
}

function programmesOf({ capabilities }: AgencyRecord): ReadonlySet<string> {
  return new Set(capabilities.flatMap(({ programmes }) => programmes.map(({ key }) => key)))
}

/** What of `from` would no longer be shown: said otherwise by `into`. */
export function hiddenBy(into: AgencyRecord, from: AgencyRecord): string[] {
  const fields = ['legalForm', 'address', 'phone', 'email', 'website'] as const
  return fields.flatMap((field) => {
    const [kept, gone] = [into[field], from[field]]
    return gone !== null && kept !== null && kept !== gone ? [gone] : []
  })
}

/** Activities and programmes that both have: they become one. */
export function doubledIn(one: AgencyRecord, other: AgencyRecord, naming: Naming): string[] {
  const held = new Set(activitiesOf(one, naming))
  return activitiesOf(other, naming).filter((each) => held.has(each))
}

function activitiesOf({ capabilities }: AgencyRecord, { activity: named }: Naming): string[] {
  return capabilities.flatMap(({ programmes, ...one }) => [
    named(one),
    ...programmes.map(({ name }) => `${named(one)}: ${name}`),
  ])
}

function valuesOf({ record, people }: Compared, naming: Naming): Record<ComparedField, string[]> {
  const one = (value: string | null): string[] => (value === null ? [] : [value])
  const refs = (rows: readonly { ref: string }[]): string[] => rows.map(({ ref }) => ref)
  return {
    name: [record.name],
    otherNames: record.otherNames.map(({ name }) => name),
    identifiers: record.identifiers.map(naming.number),
    legalForm: one(record.legalForm),
    address: one(record.address),
    phone: one(record.phone),
    email: one(record.email),
    website: one(record.website),
    branches: record.branches.map(({ name, address }) => [name, address].filter(Boolean).join(', ')),
    people: (people ?? []).map(({ name, role }) => `${name} (${naming.role(role)})`),
    capabilities: activitiesOf(record, naming),
    evidence: record.evidence.map(({ ref, kind }) => `${naming.paper(kind)} (${ref})`),
    sanctions: record.sanctions.map(({ number, step }) => `${step}, ${number}`),
    findings: refs(record.findings),
    applications: refs(record.applications),
    listings: record.listings.map(({ list, listedOn }) => `${list}, ${listedOn}`),
  }
}
