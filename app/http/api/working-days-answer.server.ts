import type { z } from 'zod'
import type { WorkingDaysAnswer } from './shapes.server.ts'
import type { HolidayCalendar } from '#app/domain/shared/calendar.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { explainWorkingDays } from '#app/domain/shared/working-days.ts'
import { calendarWords } from '#app/i18n/api/calendar.ts'

/** A deadline in working days with each day between: counted, or why not. By the calendar as known today. */
export function workingDaysAnswer(
  { start, add }: { start: Day; add: number },
  calendar: HolidayCalendar,
  today: Day,
): z.infer<typeof WorkingDaysAnswer> {
  const { due, days, warnings } = explainWorkingDays(start, add, { calendar, knownOn: today })
  const nameOf = new Map(calendar.days.map(({ date, nameId }) => [date, nameId]))
  return {
    start,
    add,
    due,
    calendar: `${due.slice(0, 4)}.${String(calendar.version)}`,
    days: days.map(({ day, counts, reason }) =>
      counts ? { day, counted: true } : { day, counted: false, reason: nameOf.get(day) ?? calendarWords(reason) },
    ),
    warnings: [...warnings],
  }
}
