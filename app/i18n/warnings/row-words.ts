import { warningsMessages } from './messages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { answerOf, type RadarRow } from '#app/domain/warnings/radar.ts'
import { lapseTold } from '#app/domain/warnings/told.ts'
import { daysBetween, type Day } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { documentWord } from '#app/i18n/notices/lapse-words.ts'

type Told = { norms: Norms; today: Day; language: Language }

/** A document on the radar in words. */
export function radarWords(row: RadarRow, { norms, today, language }: Told) {
  const said = warningsMessages(language)
  const { programmes, requirementIds } = lapseTold({ ...row, programmeKey: null })
  const answer = said.answers[answerOf(row)]
  return {
    key: row.evidenceRef,
    ...{ no: row.no, name: row.name },
    district: norms.region.kecamatan.find(({ code }) => code === row.districtCode)?.name ?? '',
    document: documentWord(row.evidenceKind, { norms, language }),
    requirements: requirementIds.join(', '),
    programmes: programmes.join(', '),
    until: formatDay(row.until, language),
    left: leftWords(row.until, { today, language }),
    answer: row.reminder ? fill(said.on, { jawaban: answer, tanggal: formatDay(row.reminder.on, language) }) : answer,
    reminder: row.reminder?.code ?? null,
  }
}

function leftWords(until: Day, { today, language }: Pick<Told, 'today' | 'language'>): string {
  const { left, ended, endsToday } = warningsMessages(language)
  const days = daysBetween(today, until)
  if (days === 0) return endsToday
  return days > 0 ? fill(left, { n: days }) : fill(ended, { n: -days })
}

/** What the filters of the radar offer: districts and types by name. */
export function radarOptions(norms: Norms, language: Language) {
  const label = ({ labelId, labelEn }: { labelId: string; labelEn: string }) => (language === 'id' ? labelId : labelEn)
  const byName = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text, language)
  return {
    districts: norms.region.kecamatan.map(({ code, name }) => ({ value: code, text: name })).sort(byName),
    types: [...norms.agencyTypes.values()].map((type) => ({ value: type.id, text: label(type) })).sort(byName),
  }
}
