import { z } from 'zod'
import type { Cover } from './lapses.ts'
import type { Threshold } from './thresholds.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** How long what has lapsed stays on the radar, in calendar days [P]. */
export const STAYS_DAYS = 60
/** Agencies that are reminded at once. */
export const MOST_REMINDED = 100
const LONGEST_ANSWER = 2_000

/** What an officer looks at: all, or what ends within so many days (0: has ended), of a district, of a type. */
export type RadarView = { within: Threshold | null; district: string | null; type: string | null; page: number }

const Within = z.enum(['90', '30', '7', '0']).transform((text) => Number(text) as Threshold)
const Code = z.string().regex(/^[\w.]{1,40}$/)
const Page = z.coerce.number().int().min(1).max(10_000)

/** Reads a view from the address of the page; what is not understood is not asked for. */
export function readRadarView(query: URLSearchParams): RadarView {
  const read = <Value>(schema: z.ZodType<Value>, name: string) => schema.safeParse(query.get(name) ?? undefined).data
  return {
    within: read(Within, 'ambang') ?? null,
    district: read(Code, 'kecamatan') ?? null,
    type: read(Code, 'jenis') ?? null,
    page: read(Page, 'hal') ?? 1,
  }
}

/** The address of a view. */
export function radarQuery({ within, district, type, page }: RadarView): string {
  const query = new URLSearchParams()
  if (within !== null) query.set('ambang', String(within))
  if (district !== null) query.set('kecamatan', district)
  if (type !== null) query.set('jenis', type)
  if (page > 1) query.set('hal', String(page))
  return query.toString()
}

/** A document on the radar: it ends or has ended, and no accepted one stands in for it. */
export type RadarRow = {
  agencyId: number
  no: AgencyNo
  name: string
  districtCode: string | null
  evidenceRef: string
  evidenceKind: string
  until: Day
  covers: readonly Cover[]
  types: readonly string[]
  /** One that would stand in for it was uploaded and waits. */
  isUploaded: boolean
  reminder: { code: string; on: Day; isAnswered: boolean } | null
}

/** What came of a warning so far. */
export type WarningAnswer = 'UPLOADED' | 'ANSWERED' | 'REMINDED' | 'NOTHING'

export function answerOf({ isUploaded, reminder }: Pick<RadarRow, 'isUploaded' | 'reminder'>): WarningAnswer {
  if (isUploaded) return 'UPLOADED'
  if (reminder === null) return 'NOTHING'
  return reminder.isAnswered ? 'ANSWERED' : 'REMINDED'
}

/** What an agency answered to a reminder, as an officer writes it down. */
export const ReminderAnswer = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(5).max(LONGEST_ANSWER))
