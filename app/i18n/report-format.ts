import { formatFullDay, formatMoment } from './format.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { startOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'

const LOCALES = { ja: 'ja-JP', ko: 'ko-KR', zh: 'zh-CN' } as const
type Courtesy = keyof typeof LOCALES

const days = { ja: formatterOf('ja'), ko: formatterOf('ko'), zh: formatterOf('zh') } as const
const moments = {
  ja: formatterOf('ja', clock()),
  ko: formatterOf('ko', clock()),
  zh: formatterOf('zh', clock()),
} as const

/** Rabu, 22 April 2026; 2026年4月22日(水). */
export function formatReportDay(day: Day, language: ReportLanguage): string {
  return isCourtesy(language)
    ? days[language].format(new Date(Date.parse(startOfDay(day))))
    : formatFullDay(day, language)
}

/** Selasa, 14 April 2026, 10.42 WIB; 2026年4月14日(火) 10:42 WIB. */
export function formatReportMoment(at: Instant, language: ReportLanguage): string {
  return isCourtesy(language) ? `${moments[language].format(new Date(at))} WIB` : formatMoment(at, language)
}

function isCourtesy(language: ReportLanguage): language is Courtesy {
  return language !== 'id' && language !== 'en'
}

function clock(): Intl.DateTimeFormatOptions {
  return { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
}

function formatterOf(language: Courtesy, more: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' } as const
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Jakarta', ...day, ...more })
}
