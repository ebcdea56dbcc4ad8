import type { Day } from './day.ts'

/** The last day of a period of months: the same day of the later month, or its last day, minus one (domain.md 5.5). */
export function lastDayOfMonths(start: Day, months: number): Day {
  const month = monthOf(start) + months
  const date = Math.min(Number(start.slice(8)), daysIn(month))
  return date > 1 ? dayIn(month, date - 1) : dayIn(month - 1, daysIn(month - 1))
}

/** The day so many months earlier: the same day of that month, or its last day. */
export function monthsBefore(day: Day, months: number): Day {
  const month = monthOf(day) - months
  return dayIn(month, Math.min(Number(day.slice(8)), daysIn(month)))
}

/** Months since the year 0. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function daysIn(month: number): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
}

function dayIn(month: number, date: number): Day {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  // The text has the form by construction.
  return `${pad(year, 4)}-${pad(inYear, 2)}-${pad(date, 2)}` as Day
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
