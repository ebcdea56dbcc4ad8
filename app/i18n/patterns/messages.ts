import { patterns as english } from './en.ts'
import { patterns as indonesian, type PatternsMessages } from './id.ts'
import type { PatternAlarm } from '#app/domain/complaints/pattern-alarm.ts'
import type { KeptSign, Pattern } from '#app/domain/complaints/patterns.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { kindName } from '#app/i18n/screening/page-words.ts'

const catalogues: Record<Language, PatternsMessages> = { id: indonesian, en: english }

export function patternsMessages(language: Language): PatternsMessages {
  return catalogues[language]
}

/** Why it could not be recorded, in words. */
export function patternRefusal({ code }: { code: string }, language: Language): string {
  const { errors } = patternsMessages(language)
  return errors[code] ?? errors['not-allowed'] ?? ''
}

export type PatternRow = {
  ref: string
  basis: string
  reporters: number
  reports: number
  period: string
  isOpen: boolean
}

export function patternRow(
  { alarm, pattern, isOpen }: { alarm: PatternAlarm; pattern: Pattern; isOpen: boolean },
  language: Language,
): PatternRow {
  const said = patternsMessages(language)
  const { reporters, reports, strength } = pattern
  const basis = said.strength[strength]
  return { ref: alarm.ref, basis, reporters, reports: reports.length, period: periodWords(pattern, language), isOpen }
}

function periodWords({ from, to }: Pattern, language: Language): string {
  const { period } = patternsMessages(language)
  return fill(period, { dari: formatDay(from, language), sampai: formatDay(to, language) })
}

export type SignRow = { words: string; reporters: number; reports: readonly string[] }
export type WeekRow = { words: string; reports: readonly string[] }

type Told = {
  pattern: Pattern
  alarm: PatternAlarm
  meanings: readonly { sign: KeptSign; meaning: string | null }[]
  settledBy: string | null
  norms: Norms
}

/** A pattern in words: why it is one, its signs, its weeks, and what was done about it. */
export function patternWords({ pattern, alarm, meanings, settledBy, norms }: Told, language: Language) {
  const said = patternsMessages(language)
  const { reports, reporters, strength, kinds, from, to } = pattern
  const numbers = { laporan: reports.length, pelapor: reporters, dasar: said.strength[strength] }
  const days = { dari: formatDay(from, language), sampai: formatDay(to, language) }
  const named = kinds.map((kind) => kindName(kind, { norms, language })).join(', ')
  return {
    why: fill(said.one.why, { ...numbers, ...days }),
    kinds: kinds.length === 0 ? '' : fill(said.one.kinds, { jenis: named }),
    signs: pattern.signs.map((sign, at): SignRow => {
      const meaning = meanings[at]?.meaning ?? null
      const word = said.signs[sign.kind]
      const words = meaning === null ? word : fill(said.meaning, { tanda: word, arti: meaning })
      return { words, reporters: sign.reporters, reports: sign.reports }
    }),
    weeks: pattern.weeks.map((week): WeekRow => ({
      words: fill(said.one.week, { hari: formatDay(week.monday, language) }),
      reports: week.reports,
    })),
    settled: settledWords(alarm, settledBy, language),
  }
}

function settledWords({ settled }: PatternAlarm, by: string | null, language: Language): string {
  if (settled === null) return ''
  const { done } = patternsMessages(language).settle
  return fill(done, { oleh: by ?? '', waktu: formatMoment(settled.at, language), alasan: settled.reason })
}
