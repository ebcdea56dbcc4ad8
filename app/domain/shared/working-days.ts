import { calendarAsKnown, type CalendarAsKnown, type Holiday, type HolidayCalendar } from './calendar.ts'
import {
  addDays,
  dayNumber,
  dayOfInstant,
  daysBetween,
  later,
  startOfDay,
  toDay,
  weekday,
  type Day,
  type Instant,
} from './day.ts'

/** A year without a decree as known was counted with weekends only (domain.md 8.1). */
type CalendarWarning = 'CALENDAR_INCOMPLETE'

/** Which calendar to count by: `knownOn` leaves out what was decreed later. */
export type Calendar = { calendar: HolidayCalendar; knownOn: Day }

export type DayReason = 'WEEKEND' | 'NATIONAL_HOLIDAY' | 'COLLECTIVE_LEAVE' | 'LOCAL_CLOSURE' | 'WORKING_DAY'

export type Due = { due: Day; warnings: readonly CalendarWarning[] }

/** The day `workingDays` after `start`, which is never counted; 0 is the start day itself (domain.md 8.1). */
export function addWorkingDays(start: Day, workingDays: number, by: Calendar): Due {
  const known = calendarAsKnown(by.calendar, by.knownOn)
  const due = toDay(nthWorkingDayAfter(dayNumber(start), workingDays, known))
  return { due, warnings: warningsFor({ from: start, to: due }, known) }
}

/** Working days after `after`, up to and with `upTo`; 0 when `upTo` is not later. */
export function workingDaysBetween(after: Day, upTo: Day, by: Calendar): number {
  const known = calendarAsKnown(by.calendar, by.knownOn)
  return Math.max(0, workedUpTo(dayNumber(upTo), known) - workedUpTo(dayNumber(after), known))
}

/** Is a day worked, and why (not)? Weekends come first: a feast on a Saturday takes no working day away. */
export function isWorkingDay(day: Day, by: Calendar): { working: boolean; reason: DayReason } {
  const reason = reasonOf(day, calendarAsKnown(by.calendar, by.knownOn))
  return { working: reason === 'WORKING_DAY', reason }
}

/** Calendar days after `start`; with the roll, an end on a day not worked moves to the next one that is. */
export function addCalendarDays(
  start: Day,
  { calendarDays, roll }: { calendarDays: number; roll: 'NEXT_WORKING_DAY' | 'NONE' },
  by: Calendar,
): Due & { unrolled: Day } {
  const unrolled = addDays(start, calendarDays)
  if (roll === 'NONE') return { due: unrolled, unrolled, warnings: [] }
  const known = calendarAsKnown(by.calendar, by.knownOn)
  const due = toDay(nthWorkingDayAfter(dayNumber(unrolled) - 1, 1, known))
  return { due, unrolled, warnings: warningsFor({ from: addDays(unrolled, -1), to: due }, known) }
}

/** A deadline that starts with an instant: its WIB day is the start day, and it ends at 23:59:59 WIB of the due day. */
export function dueFromInstant(at: Instant, workingDays: number, by: Calendar): Due & { wibDay: Day; endsAt: Instant } {
  const wibDay = dayOfInstant(at)
  const counted = addWorkingDays(wibDay, workingDays, by)
  return { ...counted, wibDay, endsAt: secondBefore(startOfDay(addDays(counted.due, 1))) }
}

/** A calendar changed: the due day is counted anew and may move later, never earlier (domain.md 8.1). */
export function replan(
  { start, workingDays }: { start: Day; workingDays: number },
  { computedOn, recomputedOn }: { computedOn: Day; recomputedOn: Day },
  calendar: HolidayCalendar,
): { oldDue: Day; newDue: Day; changed: boolean } {
  const oldDue = addWorkingDays(start, workingDays, { calendar, knownOn: computedOn }).due
  const newDue = later(oldDue, addWorkingDays(start, workingDays, { calendar, knownOn: recomputedOn }).due)
  return { oldDue, newDue, changed: newDue !== oldDue }
}

/** Clock hours run through nights and weekends. */
export function addHours(at: Instant, hours: number): Instant {
  // The text has the form by construction.
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString() as Instant
}

/** One day of the receipt of a deadline. `running`: how many days are counted up to it. */
export type ExplainedDay = {
  day: Day
  counts: boolean
  reason: Exclude<DayReason, 'WORKING_DAY'> | 'COUNTED'
  running: number
  /** The feast or closure of the day; also on a weekend, where it takes nothing away. */
  holiday: Holiday | null
}

/** Day by day from the day after `start` up to the due day: which count, which do not and why. */
export function explainWorkingDays(
  start: Day,
  workingDays: number,
  by: Calendar,
): Due & { days: readonly ExplainedDay[] } {
  const known = calendarAsKnown(by.calendar, by.knownOn)
  const counted = addWorkingDays(start, workingDays, by)
  let running = 0
  const days = Array.from({ length: daysBetween(start, counted.due) }, (_, index) => {
    const day = addDays(start, index + 1)
    const reason = reasonOf(day, known)
    const counts = reason === 'WORKING_DAY'
    if (counts) running += 1
    const holiday = known.holidays.get(day) ?? null
    return { day, counts, reason: reason === 'WORKING_DAY' ? ('COUNTED' as const) : reason, running, holiday }
  })
  return { ...counted, days }
}

const REASON_OF_KIND = { N: 'NATIONAL_HOLIDAY', C: 'COLLECTIVE_LEAVE', L: 'LOCAL_CLOSURE' } as const

function reasonOf(day: Day, known: CalendarAsKnown): DayReason {
  const number = weekday(day)
  if (number === 0 || number === 6) return 'WEEKEND'
  const holiday = known.holidays.get(day)
  return holiday ? REASON_OF_KIND[holiday.kind] : 'WORKING_DAY'
}

/**
 * The n-th working day after a day, without looking at the days between: so many weekdays on, and one more for each
 * free weekday passed over, until no more are passed. From below, the first fixed point is the answer.
 */
function nthWorkingDayAfter(start: number, n: number, known: CalendarAsKnown): number {
  if (n === 0) return start
  const wanted = workedUpTo(start, known) + n
  let free = freeUpTo(start, known)
  for (;;) {
    const day = nthWeekday(wanted + free)
    const freeThen = freeUpTo(day, known)
    if (freeThen === free) return day
    free = freeThen
  }
}

function workedUpTo(day: number, known: CalendarAsKnown): number {
  return weekdaysUpTo(day) - freeUpTo(day, known)
}

/** Day 4 of the count (Monday 5 January 1970) begins a week. */
const FIRST_MONDAY = 4

/** Mondays to Fridays from the first Monday of the count up to a day; negative before it. */
function weekdaysUpTo(day: number): number {
  const since = day - FIRST_MONDAY + 1
  const weeks = Math.floor(since / 7)
  return weeks * 5 + Math.min(since - weeks * 7, 5)
}

/** The day with which `weekdaysUpTo` reaches a number. */
function nthWeekday(count: number): number {
  const weeks = Math.floor((count - 1) / 5)
  return FIRST_MONDAY + weeks * 7 + (count - 1 - weeks * 5)
}

/** How many free weekdays lie at or before a day: halving, the list is sorted. */
function freeUpTo(day: number, { freeWeekdays }: CalendarAsKnown): number {
  let low = 0
  let high = freeWeekdays.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((freeWeekdays[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Says so when a year that was counted through has no decree. The start day is not counted, so its year alone is not. */
function warningsFor({ from, to }: { from: Day; to: Day }, { coveredYears }: CalendarAsKnown): CalendarWarning[] {
  if (to <= from) return []
  const first = yearOf(addDays(from, 1))
  const years = Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index)
  return years.every((year) => coveredYears.has(year)) ? [] : ['CALENDAR_INCOMPLETE']
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function secondBefore(instant: Instant): Instant {
  // The text has the form by construction.
  return new Date(Date.parse(instant) - 1_000).toISOString() as Instant
}
