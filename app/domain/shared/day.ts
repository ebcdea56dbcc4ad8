import { z } from 'zod'

const MS_PER_DAY = 86_400_000
const WIB_OFFSET_MS = 7 * 3_600_000
/** From 17:00 UTC on it is the next day in WIB. */
const FIRST_HOUR_OF_NEXT_DAY = 17

/** A calendar day in WIB (Asia/Jakarta, UTC+7, no daylight saving), `YYYY-MM-DD`. Compares as text. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay)
  .brand('Day')
export type Day = z.infer<typeof Day>

/** An instant in UTC, ISO 8601 with milliseconds: `2026-10-02T03:00:00.000Z`. Compares as text. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .pipe(z.string().brand('Instant'))
export type Instant = z.infer<typeof Instant>

/** When something became known: an instant, or only the day of it. */
export type Moment = Day | Instant

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return toDay(dayNumber(day) + days)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** The WIB day on which an instant falls. Read off its text: a status asks this of every paper, many times. */
export function dayOfInstant(instant: Instant): Day {
  // The first ten signs of an instant are a day by construction.
  const utcDay = instant.slice(0, 10) as Day
  return Number(instant.slice(11, 13)) < FIRST_HOUR_OF_NEXT_DAY ? utcDay : addDays(utcDay, 1)
}

/** The WIB day of a moment. */
export function dayOf(moment: Moment): Day {
  return isDay(moment) ? moment : dayOfInstant(moment)
}

/** 00:00:00.000 WIB of a day. */
export function startOfDay(day: Day): Instant {
  return toInstant(dayNumber(day) * MS_PER_DAY - WIB_OFFSET_MS)
}

/** 23:59:59.999 WIB of a day. */
export function endOfDay(day: Day): Instant {
  return toInstant((dayNumber(day) + 1) * MS_PER_DAY - WIB_OFFSET_MS - 1)
}

/** Was something recorded at `recorded` known at `knownAt`? A bare day as `knownAt` means the end of that day. */
export function isKnownAt(recorded: Moment, knownAt: Moment): boolean {
  if (isDay(recorded) && isDay(knownAt)) return recorded <= knownAt
  const from = isDay(recorded) ? startOfDay(recorded) : recorded
  const until = isDay(knownAt) ? endOfDay(knownAt) : knownAt
  return from <= until
}

export function isDay(moment: Moment): moment is Day {
  return moment.length === 10
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** Days since 1 January 1970: for counting without making a text of every day. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  return remember(day, Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY)
}

/** The day with a number. */
export function toDay(number: number): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  // The text has the form by construction.
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day
  remember(day, number)
  return day
}

/** A status turns the same few days into numbers and back thousands of times: both ways are kept, half a century of them. */
const MOST_REMEMBERED = 20_000
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()

function remember(day: Day, number: number): number {
  if (numbers.size >= MOST_REMEMBERED) {
    numbers.clear()
    days.clear()
  }
  numbers.set(day, number)
  days.set(number, day)
  return number
}

function toInstant(ms: number): Instant {
  // The text has the form by construction.
  return new Date(ms).toISOString() as Instant
}

function isRealDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
