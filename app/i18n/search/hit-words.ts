import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import { markMatches, type MarkedPart } from '#app/domain/search/marks.ts'
import type { SearchHit } from '#app/domain/search/search-query.ts'
import { Day } from '#app/domain/shared/day.ts'

type Telling = { norms: Norms; language: Language }
type Why = { why: string; whyName: { parts: readonly MarkedPart[]; end: string } | null }

/** What a row of results says: name with its matched words marked, type, district, why it matched, status. */
export function hitWords({ hit, record }: { hit: SearchHit; record: PublicRecord }, { norms, language }: Telling) {
  const { search } = messages(language)
  const marked = hit.on === 'name' ? hit.matchedWords : []
  return {
    no: record.no,
    name: markMatches(record.name, marked),
    details: [...record.types.map(({ label }) => inLanguage(label, language)), ...districtOf(record)],
    ...whyWords(hit, language),
    status: {
      code: record.headline,
      word: statusLabel(record.headline, search.unexamined, statusLabels(norms, language)),
    },
    note: noteOf(record, language),
  }
}

function districtOf({ district }: PublicRecord): string[] {
  return district ? [district.name] : []
}

function noteOf({ counts, headline }: PublicRecord, language: Language): string | null {
  if (headline === null || counts.programmes < 2) return null
  const { programmes } = messages(language).agency.headline
  return fill(programmes, { aktif: counts.activeProgrammes, semua: counts.programmes })
}

function whyWords(hit: SearchHit, language: Language): Why {
  const { matched, schemes } = messages(language).search
  if (hit.on === 'listing') return { why: '', whyName: null }
  if (hit.on === 'name') return { why: matched.name[hit.how], whyName: null }
  if (hit.on === 'number') {
    const scheme = (schemes as Readonly<Record<string, string>>)[hit.scheme] ?? schemes.other
    return { why: fill(matched.number[hit.how], { skema: scheme, nomor: hit.matched.text }), whyName: null }
  }
  const until = Day.safeParse(hit.matched.until)
  const end = until.success ? fill(matched.formerUntil, { tanggal: formatDay(until.data, language) }) : ''
  const parts = markMatches(hit.matched.text, hit.matchedWords)
  return { why: hit.on === 'alias' ? matched.alias : matched.formerName, whyName: { parts, end } }
}
