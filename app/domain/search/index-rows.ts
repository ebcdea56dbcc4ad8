import { nameKeys } from './name-keys.ts'
import type { Identifier, OtherName } from '#app/domain/registry/facts.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What search has to know of an agency; an agency record with the name of its district is one. */
export type AgencyToIndex = {
  id: number
  name: string
  otherNames: readonly OtherName[]
  districtName: string | null
  identifiers: readonly Identifier[]
}

export type NameKind = 'OFFICIAL' | 'FORMER' | 'ALIAS'

/** A row of search.name; `terms` as the database writes an array. */
type NameRow = {
  agencyId: number
  place: number
  kind: NameKind
  name: string
  until: Day | null
  words: string
  context: string
  forms: string
  terms: string
}

export type SearchRow = {
  names: NameRow[]
  /** Of names and district: what the dictionary must know. */
  words: string[]
  identifiers: { agencyId: number; scheme: string; value: string }[]
}

/** Numbers of the tax office belong to nobody's search: a person's would tell who stands behind an agency. */
const NEVER_SEARCHED: ReadonlySet<string> = new Set(['npwp'])

export function searchRow(agency: AgencyToIndex): SearchRow {
  const { id: agencyId, districtName } = agency
  const all = [{ kind: 'OFFICIAL' as const, name: agency.name, validTo: null }, ...agency.otherNames]
  const words = new Set<string>()
  const names = all.map(({ kind, name, validTo }, place): NameRow => {
    const { terms, ...keys } = nameKeys(name, districtName)
    for (const word of `${keys.words} ${keys.context}`.split(' ')) if (word !== '') words.add(word)
    return { agencyId, place, kind, name, until: validTo, ...keys, terms: `{${terms.join(',')}}` }
  })
  return { names, words: [...words], identifiers: identifiersOf(agency) }
}

function identifiersOf({ id: agencyId, identifiers }: AgencyToIndex): SearchRow['identifiers'] {
  return identifiers
    .filter(({ scheme }) => !NEVER_SEARCHED.has(scheme.toLowerCase()))
    .map(({ scheme, value }) => ({ agencyId, scheme, value: identifierKey(value) }))
    .filter(({ value }) => value !== '')
}

/** A number as it is compared: letters and digits, upper case. */
export function identifierKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 60)
}
