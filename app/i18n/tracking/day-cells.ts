import { trackingMessages } from './messages.ts'
import type { HolidayCalendar } from '#app/domain/shared/calendar.ts'
import { addDays, daysBetween, weekday, type Day } from '#app/domain/shared/day.ts'
import { explainWorkingDays, isWorkingDay, type ExplainedDay } from '#app/domain/shared/working-days.ts'
import { formatDay, formatFullDay } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

/** One day of a counted deadline, as a calendar of weeks shows it. */
export type DayCell = {
  day: Day
  /** 8, or 1 Apr where a month or the calendar begins. */
  label: string
  /** Said to who cannot see the place of the day in its week. */
  spoken: string
  marks: readonly ('mulai' | 'kini' | 'batas' | 'libur' | 'pekan')[]
  /** What is on that day: the word where there is little room, and the whole. */
  notes: readonly { short: string; long: string; isSpokenOnly: boolean }[]
  /** Which working day it is. */
  nth: number | null
}

type Deadline = { start: Day; days: number; due: Day; today: Day }

/** A deadline in working days, day by day in whole weeks from Monday: which days count, which do not, and why. */
export function dayCells(
  { start, days, due, today }: Deadline,
  calendar: HolidayCalendar,
  language: Language,
): DayCell[] {
  const by = { calendar, knownOn: today }
  const explained = new Map(explainWorkingDays(start, days, by).days.map((one) => [one.day, one]))
  const first = addDays(start, -((weekday(start) + 6) % 7))
  const last = addDays(due, (7 - weekday(due)) % 7)
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index)
    const told = explained.get(day)
    const isWeekend = isWorkingDay(day, by).reason === 'WEEKEND'
    return {
      ...{ day, label: labelOf(day, { isFirst: index === 0, language }), spoken: formatFullDay(day, language) },
      marks: marksOf(day, { start, due, today, told, isWeekend }),
      notes: notesOf(day, { start, due, today, told, isWeekend, language }),
      nth: told?.counts ? told.running : null,
    }
  })
}

function labelOf(day: Day, { isFirst, language }: { isFirst: boolean; language: Language }): string {
  const [number = '', month = ''] = formatDay(day, language).split(' ')
  return isFirst || number === '1' ? `${number} ${month.slice(0, 3)}` : number
}

type About = { start: Day; due: Day; today: Day; told: ExplainedDay | undefined; isWeekend: boolean }

function marksOf(day: Day, { start, due, today, told, isWeekend }: About): DayCell['marks'] {
  const all = [
    ['mulai', day === start],
    ['kini', day === today],
    ['batas', day === due],
    ['libur', told !== undefined && told.holiday !== null],
    ['pekan', isWeekend],
  ] as const
  return all.flatMap(([mark, applies]) => (applies ? [mark] : []))
}

function notesOf(
  day: Day,
  { start, due, today, told, isWeekend, language }: About & { language: Language },
): DayCell['notes'] {
  const { day: said, holiday: kinds } = trackingMessages(language).page
  const holiday = told?.holiday ?? null
  const spoken = (text: string) => ({ short: text, long: text, isSpokenOnly: true })
  const all = [
    [day === start, { ...spoken(said.start), isSpokenOnly: false }],
    [day === today, spoken(said.today)],
    [day === due, spoken(said.due)],
    [isWeekend && holiday === null, spoken(said.weekend)],
  ] as const
  const feast = holiday ? [{ short: kinds[holiday.kind], long: holiday.nameId, isSpokenOnly: false }] : []
  return [...all.flatMap(([applies, note]) => (applies ? [note] : [])), ...feast]
}
