import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** The data of the agency as terms and values; what is not on record has no line. */
export function factWords(record: PublicRecord, language: Language): { term: string; values: string[] }[] {
  const { facts } = messages(language).agency
  const day = (value: Day | null): string | null => value && formatDay(value, language)
  const rows: [string, readonly (string | null)[]][] = [
    [facts.no, [record.no]],
    [facts.types, record.types.map(({ label }) => inLanguage(label, language))],
    ...numbersOf(record, language),
    [facts.address, [addressOf(record)]],
    [facts.phone, [record.phone]],
    [facts.email, [record.email]],
    [facts.website, [record.website]],
    [facts.former, namesOf(record, 'FORMER', language)],
    [facts.alias, namesOf(record, 'ALIAS', language)],
    [facts.branches, record.branches.map(({ name, address, district }) => joined([name, address, district?.name]))],
    [facts.registered, [day(record.registeredOn)]],
    [facts.lastCheck, [day(record.lastCheckOn)]],
    [
      facts.listed,
      record.listings.map(({ list, listedOn }) =>
        fill(facts.listedOn, { daftar: list, tanggal: formatDay(listedOn, language) }),
      ),
    ],
  ]
  return rows
    .map(([term, values]) => ({
      term,
      values: values.filter((value): value is string => value !== null && value !== ''),
    }))
    .filter(({ values }) => values.length > 0)
}

function numbersOf({ identifiers }: PublicRecord, language: Language): [string, string[]][] {
  const schemes: Readonly<Record<string, string>> = messages(language).search.schemes
  const terms = new Map<string, string[]>()
  for (const { scheme, value } of identifiers) {
    const term = schemes[scheme] ?? messages(language).search.schemes.other
    terms.set(term, [...(terms.get(term) ?? []), value])
  }
  return [...terms]
}

function addressOf({ address, district, postcode }: PublicRecord): string {
  return joined([address, district?.name, postcode])
}

function namesOf({ otherNames }: PublicRecord, kind: 'FORMER' | 'ALIAS', language: Language): string[] {
  const { until } = messages(language).agency.facts
  return otherNames
    .filter((one) => one.kind === kind)
    .map(({ name, validTo }) =>
      validTo === null ? name : fill(until, { nama: name, tanggal: formatDay(validTo, language) }),
    )
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')
}
