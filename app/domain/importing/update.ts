import type { ImportRow } from './row.ts'
import { prepare } from '#app/domain/linking/prepared.ts'
import type { AgencyRecord, Identifier, OtherName } from '#app/domain/registry/facts.ts'
import type { AgencyData } from '#app/domain/registry/new-agency.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What a row changes of an agency that is on the register. */
export type Update = { data: AgencyData | null; addsType: boolean; addsListing: boolean }

/**
 * What a list may change. An agency that only this list speaks of and nobody has examined follows its list. What an
 * officer has examined, or another list has said, stays: the row fills what is empty and adds numbers and names.
 */
export function updateBy(row: ImportRow, record: AgencyRecord, source: { list: string; today: Day }): Update {
  const before = dataOf(record)
  const data = isOfOneList(record, source.list) ? follow(before, row, source.today) : fillIn(before, row)
  return {
    data: JSON.stringify(data) === JSON.stringify(before) ? null : data,
    addsType: !record.capabilities.some(({ type }) => type === row.type),
    addsListing: !record.listings.some(({ list, type }) => list === source.list && type === row.type),
  }
}

/** Does only this list speak of an agency? */
function isOfOneList(record: Pick<AgencyRecord, 'listings' | 'evidence' | 'checks'>, list: string): boolean {
  const isExamined = record.evidence.length > 0 || record.checks.length > 0
  return !isExamined && record.listings.length > 0 && record.listings.every((listing) => listing.list === list)
}

function dataOf(record: AgencyRecord): AgencyData {
  const { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website } = record
  return { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website }
}

function follow(before: AgencyData, row: ImportRow, today: Day): AgencyData {
  const isRenamed = !isSameName(before.name, row.name)
  const former: OtherName[] = isRenamed ? [{ kind: 'FORMER', name: before.name, validTo: today }] : []
  return {
    name: isRenamed ? row.name : before.name,
    otherNames: withNames(before, [...former, ...aliasesOf(row)]),
    legalForm: row.legalForm ?? before.legalForm,
    identifiers: withNumbers(before.identifiers, row),
    districtCode: row.districtCode ?? before.districtCode,
    address: row.address ?? before.address,
    postcode: row.postcode ?? before.postcode,
    ...contactsOf(row, before),
  }
}

function fillIn(before: AgencyData, row: ImportRow): AgencyData {
  const other: OtherName[] = isSameName(before.name, row.name) ? [] : [{ kind: 'ALIAS', name: row.name, validTo: null }]
  return {
    name: before.name,
    otherNames: withNames(before, [...other, ...aliasesOf(row)]),
    legalForm: before.legalForm ?? row.legalForm,
    identifiers: withNumbers(before.identifiers, row),
    districtCode: before.districtCode ?? row.districtCode,
    address: before.address ?? row.address,
    postcode: before.postcode ?? row.postcode,
    ...contactsOf(before, row),
  }
}

type Contacts = Pick<AgencyData, 'phone' | 'email' | 'website'>

function contactsOf(first: Contacts, second: Contacts): Contacts {
  return {
    phone: first.phone ?? second.phone,
    email: first.email ?? second.email,
    website: first.website ?? second.website,
  }
}

function isSameName(one: string, other: string): boolean {
  return prepare({ name: one }).letters === prepare({ name: other }).letters
}

function aliasesOf(row: ImportRow): OtherName[] {
  return row.aliases.map((name) => ({ kind: 'ALIAS', name, validTo: null }))
}

function withNames(before: AgencyData, more: readonly OtherName[]): readonly OtherName[] {
  const known = new Set([before.name, ...before.otherNames.map(({ name }) => name)].map((name) => name.toLowerCase()))
  const isFormer = (name: OtherName): boolean => name.kind === 'FORMER'
  const fresh = more.filter((one) => isFormer(one) || !known.has(one.name.toLowerCase()))
  return fresh.length === 0 ? before.otherNames : [...before.otherNames, ...fresh]
}

function withNumbers(before: readonly Identifier[], row: ImportRow): readonly Identifier[] {
  const fresh = identifiersOf(row).filter((one) => !before.some(({ value }) => value === one.value))
  return fresh.length === 0 ? before : [...before, ...fresh]
}

/** Numbers as the register keeps them: letters and digits; an old letter number as it was written. */
export function identifiersOf(row: ImportRow): Identifier[] {
  return row.identifiers.map(({ scheme, value }) => ({
    scheme,
    value: scheme === 'legacy' ? value : value.replace(/[^A-Z0-9]/g, ''),
  }))
}
