import type { Day } from '#app/domain/shared/day.ts'

/** The number by which a person is known to the state: of a civil servant, or of the identity card. */
export type PersonNumber = { scheme: 'NIP' | 'NIK'; number: string }

const NIP = /^(\d{4})(\d{2})(\d{2})\d{10}$/
const NIK = /^\d{6}(\d{2})(\d{2})\d{6}$/
/** A woman's day of birth is written 40 higher. */
const WOMEN = 40

/**
 * Reads a NIP (18 digits, beginning with the day of birth) or a NIK (16 digits, with the day of birth from the seventh
 * on). Spaces and dots between digits are left out. A number whose day of birth is no day belongs to nobody.
 */
export function readPersonNumber(text: string, today: Day): PersonNumber | undefined {
  const number = text.replaceAll(/[\s.-]/g, '')
  const nip = NIP.exec(number)
  if (nip) return isBirthday(nip.slice(1), today) ? { scheme: 'NIP', number } : undefined
  const nik = NIK.exec(number)
  if (!nik) return undefined
  const [, day = '', month = ''] = nik
  const dayOfMonth = Number(day) > WOMEN ? Number(day) - WOMEN : Number(day)
  return isDayOfMonth(dayOfMonth, Number(month)) ? { scheme: 'NIK', number } : undefined
}

function isBirthday([year = '', month = '', day = '']: readonly string[], today: Day): boolean {
  return isDayOfMonth(Number(day), Number(month)) && year >= '1920' && `${year}-${month}-${day}` < today
}

function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}
