import { factWords } from './fact-words.ts'
import { historyWords } from './history-words.ts'
import { lineWords } from './line-words.ts'
import { sanctionWords } from './sanction-words.ts'
import { formatDay, formatFullDay, formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { headlineSentence } from '#app/i18n/status-sentence.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { TimelineEntry } from '#app/domain/registry/timeline.ts'
import type { Context } from '#app/domain/access/actor.ts'

type Telling = { norms: Norms; language: Language; context: Context }

/** Everything the page of an agency says, in the language of the reader. */
export function agencyPageWords(record: PublicRecord, timeline: readonly TimelineEntry[], telling: Telling) {
  const { language, context } = telling
  const isToday = record.when.at === context.today
  const { sanctions } = messages(language).agency
  return {
    no: record.no,
    name: record.name,
    info: infoOf(record, language),
    panel: panelWords(record, telling),
    below: belowOf(record, language),
    asOf: isToday ? null : asOfWords(record, telling),
    lines: lineWords(record, telling),
    sanctionTitle: isToday ? sanctions.title : sanctions.titlePast,
    noSanction: fill(sanctions.none, { tanggal: formatDay(record.when.at, language) }),
    sanctions: sanctionWords(record, telling),
    history: { stretches: historyWords(timeline, telling), at: record.when.at, today: context.today },
    facts: factWords(record, language),
  }
}

function infoOf(record: PublicRecord, language: Language): string[] {
  const { agency, search } = messages(language)
  const nib = record.identifiers.find(({ scheme }) => scheme === 'nib')
  return [
    ...record.types.map(({ label }) => inLanguage(label, language)),
    ...(record.district ? [fill(agency.district, { nama: record.district.name })] : []),
    ...(nib ? [`${search.schemes.nib} ${nib.value}`] : []),
  ]
}

function panelWords(record: PublicRecord, telling: Telling) {
  const { norms, language, context } = telling
  const { agency } = messages(language)
  const isToday = record.when.at === context.today
  return {
    code: record.headline,
    word: statusLabel(record.headline, agency.unexamined.word, statusLabels(norms, language)),
    when: isToday
      ? fill(agency.when, { waktu: formatMoment(context.now, language) })
      : fill(agency.whenPast, { tanggal: formatFullDay(record.when.at, language) }),
    sentence: sentenceOf(record, telling),
    flags: record.flags.map((flag) => flagLabel(norms.flags.get(flag), language)),
  }
}

function flagLabel(text: { labelId: string; labelEn: string } | undefined, language: Language): string {
  return (language === 'id' ? text?.labelId : text?.labelEn) ?? ''
}

function sentenceOf(record: PublicRecord, telling: Telling): string {
  const { headline, unexamined } = messages(telling.language).agency
  const [listing] = record.listings
  if (record.headline !== null) {
    const elsewhere = record.sanctions.length > 0 ? headline.seeSanction : headline.seeBelow
    return headlineSentence(record, telling) ?? elsewhere
  }
  if (!listing) return unexamined.bare
  return fill(unexamined.sentence, { daftar: listing.list, tanggal: formatDay(listing.listedOn, telling.language) })
}

/** Under the headline: the rule, and how many of the programmes or activities may run. */
function belowOf({ headline, counts }: PublicRecord, language: Language) {
  const words = messages(language).agency
  if (headline === null) return { text: words.unexamined.below, strong: '', end: '' }
  const hasProgrammes = counts.programmes > 0
  const strong = hasProgrammes
    ? fill(words.headline.programmes, { aktif: counts.activeProgrammes, semua: counts.programmes })
    : fill(words.headline.lines, { aktif: counts.active, semua: counts.lines })
  return { text: words.headline.rule, strong, end: words.headline.programmesEnd }
}

function asOfWords({ when }: PublicRecord, { language, context }: Telling) {
  const { asOf } = messages(language).agency
  return {
    title: fill(asOf.title, { tanggal: formatFullDay(when.at, language) }),
    known: fill(asOf.known, { hari: formatDay(context.today, language) }),
    back: asOf.back,
  }
}
