import { addDays, type Day } from './day.ts'

/** The last day of a period of months: the same day of the later month, or its last day, minus one (domain.md 5.5). */
export function lastDayOfMonths(start: Day, months: number): Day {
  return addDays(addMonths(start, months), -1)
}

function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month))
  // The text has the form by construction.
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
