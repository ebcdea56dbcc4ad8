/** How a column of numbers is shown, as far as it changes what a list says. */
export type NumberFormat = { kind: 'plain' } | { kind: 'date' } | { kind: 'padded'; digits: number }

export type Epoch = '1900' | '1904'

const PLAIN: NumberFormat = { kind: 'plain' }

/** Formats that every spreadsheet program knows by number (ECMA-376 18.8.30): dates, of all languages. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]

/** A format by its number, and its own code where the workbook gives one ("dd/mm/yyyy", "0000000000000"). */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? { kind: 'date' } : PLAIN
  if (/^0{2,20}$/.test(code)) return { kind: 'padded', digits: code.length }
  const signs = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  return /[yd]/i.test(signs) && !/general/i.test(signs) ? { kind: 'date' } : PLAIN
}

/** A number as a person sees it: no exponent, the zeros its format asks for, a day for a date. */
export function numberText(raw: string, format: NumberFormat, epoch: Epoch): string {
  const value = raw.trim() === '' ? NaN : Number(raw)
  if (!Number.isFinite(value)) return ''
  if (format.kind === 'date') return dayOf(value, epoch) ?? raw
  return format.kind === 'padded' ? plain(raw, value).padStart(format.digits, '0') : plain(raw, value)
}

/** Digits as they are written, as far as there are only digits: a number of 16 loses its last one when it is counted. */
function plain(raw: string, value: number): string {
  return /e|\./i.test(raw) && Number.isSafeInteger(value) ? value.toFixed(0) : raw
}

const DAY_MS = 86_400_000
const LAST_SERIAL = 2_958_465 // 31 December 9999

/** The day of a serial number: day 1 is 1 January 1900, and 29 February 1900 is counted though there was none. */
function dayOf(serial: number, epoch: Epoch): string | undefined {
  const whole = Math.floor(serial) + (epoch === '1904' ? 1462 : 0)
  if (whole < 1 || whole > LAST_SERIAL) return undefined
  const days = whole < 60 ? whole + 1 : whole
  return new Date((days - 25_569) * DAY_MS).toISOString().slice(0, 10)
}

/** `_x000D_` is how a workbook writes a character that XML cannot carry. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
}
