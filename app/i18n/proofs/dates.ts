import { startOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'

export type ProofLanguage = 'id' | 'en'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const
const WIB = { timeZone: 'Asia/Jakarta' } as const

/** 14 April 2026. */
export function plainDay(day: Day, language: ProofLanguage): string {
  return shown(startOfDay(day), { day: 'numeric', month: 'long', year: 'numeric' }, language)
}

/** Selasa, 14 April 2026. */
export function fullDay(day: Day, language: ProofLanguage): string {
  return `${shown(startOfDay(day), { weekday: 'long' }, language)}, ${plainDay(day, language)}`
}

/** 10.42 WIB, or with seconds 10.42.07 WIB. */
export function timeOf(at: Instant, precision: 'minute' | 'second'): string {
  const second = precision === 'second' ? ({ second: '2-digit' } as const) : {}
  const time = shown(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...second }, 'id')
  return `${time.replaceAll(':', '.')} WIB`
}

function shown(at: Instant, parts: Intl.DateTimeFormatOptions, language: ProofLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...WIB, ...parts }).format(new Date(at))
}
