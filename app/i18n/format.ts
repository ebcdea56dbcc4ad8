import type { Language } from './language.ts'
import { dayOfInstant, startOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

// Making a formatter costs more than using it a thousand times.
const formatters = {
  id: formattersOf('id'),
  en: formattersOf('en'),
} as const

/** 22 April 2026. */
export function formatDay(day: Day, language: Language): string {
  const written = writtenDays[language]
  const known = written.get(day)
  if (known !== undefined) return known
  if (written.size >= MOST_WRITTEN) written.clear()
  const text = formatters[language].day.format(atNoon(day))
  written.set(day, text)
  return text
}

/** A page names the same days again and again, and a formatter takes longer than everything around it. */
const writtenDays: Record<Language, Map<Day, string>> = { id: new Map(), en: new Map() }
const MOST_WRITTEN = 5_000

/** Rabu, 22 April 2026. */
export function formatFullDay(day: Day, language: Language): string {
  return `${formatters[language].weekday.format(atNoon(day))}, ${formatDay(day, language)}`
}

/** 10.42 WIB. */
export function formatTime(at: Instant, language: Language): string {
  return `${formatters[language].time.format(new Date(at)).replaceAll(':', '.')} WIB`
}

/** Selasa, 14 April 2026, 10.42 WIB. */
export function formatMoment(at: Instant, language: Language): string {
  return `${formatFullDay(dayOfInstant(at), language)}, ${formatTime(at, language)}`
}

/** 1.234 in Indonesian, 1,234 in English. */
export function formatCount(count: number, language: Language): string {
  return formatters[language].count.format(count)
}

/** Rp6.500.000 for running text: whole rupiah, the same in both languages. */
export function formatRupiah(rupiah: number): string {
  return `Rp${formatters.id.count.format(rupiah)}`
}

function atNoon(day: Day): Date {
  return new Date(Date.parse(startOfDay(day)) + 12 * 3_600_000)
}

function formattersOf(language: Language) {
  const make = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Jakarta', ...parts })
  return {
    day: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: make({ weekday: 'long' }),
    time: make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    count: new Intl.NumberFormat(LOCALES[language]),
  }
}
