import { complaintFormWords } from './messages.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { SearchHit } from '#app/domain/search/search-query.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { hitWords } from '#app/i18n/search/hit-words.ts'

/** Of a telephone so many digits tell it apart: with or without the country's. */
const TELLING_DIGITS = 8

type Known = { districtCode: string | null; phone: string }

/** Why an agency of the register may be the one that is meant, and what differs; from public facts only. */
export function suggestionWords(
  found: { hit: SearchHit; record: PublicRecord },
  known: Known,
  { norms, language }: { norms: Norms; language: Language },
) {
  const words = complaintFormWords(language).party
  const { why, whyName, details } = hitWords(found, { norms, language })
  const { record } = found
  const named = whyName ? `${why} ${whyName.parts.map(({ text }) => text).join('')} ${whyName.end}`.trim() : why
  const phone = isSamePhone(record.phone ?? '', known.phone) ? [{ fits: true, text: words.samePhone }] : []
  return {
    no: record.no,
    name: record.name,
    details: details.join(', '),
    reasons: [
      ...(named === '' ? [] : [{ fits: true, text: named }]),
      ...districtReason(record, known, words),
      ...phone,
    ],
  }
}

function districtReason(
  { district }: PublicRecord,
  { districtCode }: Known,
  words: { sameDistrict: string; otherDistrict: string },
) {
  if (district === null || districtCode === null) return []
  return district.code === districtCode
    ? [{ fits: true, text: words.sameDistrict }]
    : [{ fits: false, text: fill(words.otherDistrict, { nama: district.name }) }]
}

function isSamePhone(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll(/\D/g, '').slice(-TELLING_DIGITS)) as [string, string]
  return a.length === TELLING_DIGITS && a === b
}
