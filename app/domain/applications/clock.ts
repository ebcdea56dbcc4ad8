import type { ApplicationFile } from './steps.ts'
import { dueOn } from '#app/domain/queue/due.ts'
import { addDays, daysBetween, later, type Day } from '#app/domain/shared/day.ts'
import { calendarAsKnown, type HolidayCalendar } from '#app/domain/shared/calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween, type DayReason } from '#app/domain/shared/working-days.ts'

type Clocked = Pick<ApplicationFile, 'openedOn' | 'endedOn' | 'pauses'>
type By = { calendar: HolidayCalendar; today: Day; workingDays: number }

/**
 * How long an application has run. `due` is null while the applicant completes it: the clock stands. Days are working
 * days; the day it came in, and the days from its return to its coming back, are not counted (domain.md 8.1; UU 25/2009).
 */
export type ApplicationClock = {
  workingDays: number
  used: number
  left: number
  due: Day | null
  isOverdue: boolean
  /** A year that was counted through has no decree yet. */
  isCalendarComplete: boolean
}

/** Budget, start and pauses make the last day. A calendar that was changed since never shortens it (domain.md 8.1). */
export function applicationClock(file: Clocked, { calendar, today, workingDays }: By): ApplicationClock {
  const { openedOn, endedOn, pauses } = file
  const until = endedOn !== null && endedOn < today ? endedOn : today
  const now = { calendar, knownOn: today }
  const clock = { startedOn: openedOn, workingDays, pauses }
  const counted = dueOn(clock, now)
  const first = dueOn(clock, { calendar, knownOn: openedOn })
  const due = counted && first ? later(counted, first) : null
  const stood = pauses.reduce((days, { from, to }) => days + pausedDays({ from, to: to ?? until }, until, now), 0)
  const used = Math.max(0, workingDaysBetween(openedOn, until, now) - stood)
  return {
    workingDays,
    used,
    left: Math.max(0, workingDays - used),
    due,
    isOverdue: due !== null && until > due,
    isCalendarComplete: addWorkingDays(openedOn, Math.max(workingDays, used), now).warnings.length === 0,
  }
}

/** One day of the count. */
export type ClockDay = { day: Day; reason: DayReason | 'PAUSED'; running: number; holiday: string | null }

/** Day by day from the day after it came in to its last day, or to today while the clock stands: which count, and why not. */
export function explainClock(file: Clocked, by: By): ClockDay[] {
  const { due } = applicationClock(file, by)
  const last = due ?? by.today
  const calendar = { calendar: by.calendar, knownOn: by.today }
  const { holidays } = calendarAsKnown(by.calendar, by.today)
  let running = 0
  return Array.from({ length: Math.max(0, daysBetween(file.openedOn, last)) }, (_, index) => {
    const day = addDays(file.openedOn, index + 1)
    const { working, reason } = isWorkingDay(day, calendar)
    const paused = working && file.pauses.some(({ from, to }) => day > from && (to === null || day <= to))
    if (working && !paused) running += 1
    return { day, reason: paused ? ('PAUSED' as const) : reason, running, holiday: holidays.get(day)?.nameId ?? null }
  })
}

function pausedDays({ from, to }: { from: Day; to: Day }, until: Day, by: { calendar: HolidayCalendar; knownOn: Day }) {
  return workingDaysBetween(from, to < until ? to : until, by)
}
