import { bad, good, type Read } from './faults.ts'
import { Day } from '#app/domain/shared/day.ts'

const MOST_RUPIAH = 1_000_000_000_000
const DIGITS = /^(?:rp\.?\s*)?(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?:\d{1,2}|-))?$/i
const IN_WORDS = /^(?:rp\.?\s*)?(\d+(?:[.,]\d{1,3})?)\s*(juta|jt|ribu|rb)$/i

/** Whole rupiah as people write them: 6.500.000, Rp6.500.000,00, 6500000, 6,5 juta. Empty: not said. */
export function readRupiah(field: string, typed: string): Read<number | null> {
  const text = typed.trim()
  if (text === '') return good(null)
  const rupiah = inDigits(text) ?? inWords(text)
  return rupiah === undefined || rupiah > MOST_RUPIAH ? bad(null, field, 'money') : good(rupiah)
}

function inDigits(text: string): number | undefined {
  const digits = DIGITS.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits.replaceAll(/[. ]/g, ''))
}

function inWords(text: string): number | undefined {
  const [, amount, unit] = IN_WORDS.exec(text) ?? []
  if (amount === undefined || unit === undefined) return undefined
  return Math.round(Number(amount.replace(',', '.')) * (/^j/i.test(unit) ? 1_000_000 : 1_000))
}

/** How many people. Empty: not said. */
export function readCount(field: string, typed: string): Read<number | null> {
  const text = typed.trim().replace(/\s*orang$/i, '')
  if (text === '') return good(null)
  const isCount = /^\d{1,6}$/.test(text) && Number(text) <= 100_000
  return isCount ? good(Number(text)) : bad(null, field, 'count')
}

/** A day, or as much of it as is known: "2026-03" is a month, "2026" a year. */
export type ReadDate = { on: Day | null; about: string }

const NOT_SAID: ReadDate = { on: null, about: '' }
const EARLIEST_YEAR = 1980

type DateFields = { day: string; month: string; year: string }

/** A date in three fields, of which the day, or day and month, may be empty. Not after `today`. */
export function readDate(fields: DateFields, typed: Readonly<Record<string, string>>, today: Day): Read<ReadDate> {
  const [day, month, year] = [fields.day, fields.month, fields.year].map((field) => (typed[field] ?? '').trim()) as [
    string,
    string,
    string,
  ]
  if (day + month + year === '') return good(NOT_SAID)
  const wrong = wrongNumber(year, EARLIEST_YEAR, Number(today.slice(0, 4)))
    ? bad(NOT_SAID, fields.year, 'date-year')
    : (wrongMonth(fields, { day, month }) ?? wrongDay(fields, day))
  return wrong ?? dateOf(fields, { day, month, year }, today)
}

function wrongMonth({ month: field }: DateFields, { day, month }: { day: string; month: string }) {
  const isMissing = month === '' && day !== ''
  return isMissing || (month !== '' && wrongNumber(month, 1, 12)) ? bad(NOT_SAID, field, 'date-month') : undefined
}

function wrongDay({ day: field }: DateFields, day: string) {
  return day !== '' && wrongNumber(day, 1, 31) ? bad(NOT_SAID, field, 'date-day') : undefined
}

function wrongNumber(text: string, least: number, most: number): boolean {
  return !/^\d{1,4}$/.test(text) || Number(text) < least || Number(text) > most
}

function dateOf(fields: DateFields, { day, month, year }: DateFields, today: Day): Read<ReadDate> {
  const about = [year, month, day]
    .filter(Boolean)
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
  if (about > today.slice(0, about.length)) return bad(NOT_SAID, fields.year, 'date-future')
  if (day === '') return good({ on: null, about })
  const on = Day.safeParse(about)
  return on.success ? good({ on: on.data, about: '' }) : bad(NOT_SAID, fields.day, 'date-none')
}
