import { z } from 'zod'
import { MODES, REPORTER_KINDS } from './complaint.ts'
import { ComplaintContent } from './content.ts'
import { ReporterIdentity } from './identity.ts'
import type { ComplaintOrder } from './order.ts'
import { orBlank } from '#app/domain/shared/blank.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** The doors through which officers key in what reached the office. */
export const COUNTER_CHANNELS = ['LETTER', 'COUNTER', 'SP4N_LAPOR', 'LAPOR_AA'] as const
export type CounterChannel = (typeof COUNTER_CHANNELS)[number]

const Rupiah = z
  .string()
  .trim()
  .transform((text) => text.replace(/^rp\.?\s*/i, '').replaceAll('.', ''))
  .pipe(z.string().regex(/^\d{0,12}$/))
  .transform((text) => (text === '' ? null : Number(text)))

/** A report on paper, at the counter, or of another system, as an officer keys it in. */
export const CounterForm = z.object({
  channel: z.enum(COUNTER_CHANNELS),
  /** Of the agenda of incoming letters, or the ticket of the other system. */
  number: z.string().trim().max(60),
  /** The day it reached the office. */
  receivedOn: z.iso.date(),
  mode: z.enum(MODES),
  reporterKind: z.enum(REPORTER_KINDS),
  name: z.string().trim().max(120),
  contact: z.string().trim().max(200),
  kinds: z
    .array(z.string().regex(/^[A-E]\d$/))
    .min(1)
    .max(6),
  agencyNo: orBlank(AgencyNo),
  agencyName: z.string().trim().max(200),
  story: z.string().trim().min(1).max(20_000),
  districtCode: orBlank(z.string().max(20)),
  money: Rupiah,
  sentKey: z.string().min(22).max(100),
})
export type CounterForm = z.infer<typeof CounterForm>

type Refused = 'day-to-come' | 'number-missing'

/** What of the form cannot be, although it is well written: a day to come; a letter or ticket without its number. */
export function counterFormRefusal({ channel, number, receivedOn }: CounterForm, now: Instant): Refused | undefined {
  if (receivedOn > dayOfInstant(now)) return 'day-to-come'
  return number === '' && channel !== 'COUNTER' ? 'number-missing' : undefined
}

/** The same as an order: received at the end of office hours of its day, or now if that is today. */
export function counterOrder(form: CounterForm, now: Instant): Omit<ComplaintOrder, 'files' | 'drafts'> {
  const { channel, mode, reporterKind, sentKey, number, story, districtCode, money, name, contact } = form
  const receivedAt = form.receivedOn === dayOfInstant(now) ? now : endOfHours(form.receivedOn)
  const party = { no: form.agencyNo, name: form.agencyName }
  return {
    sentKey: `loket/${sentKey}`,
    reception: { channel, mode, reporterKind, language: 'id', receivedAt },
    content: ComplaintContent.parse({ kinds: form.kinds, story, party, districtCode, moneyPaid: money }),
    identity: ReporterIdentity.parse({ name, contact }),
    outsideNumbers: number === '' ? [] : [{ system: systemOf(channel), number: numberOf(channel, number, receivedAt) }],
  }
}

/** 16.00 WIB, when the counter closes on most days (domain.md 8.1). */
function endOfHours(day: string): Instant {
  return `${day}T09:00:00.000Z` as Instant
}

function systemOf(channel: CounterChannel): string {
  return channel === 'LETTER' || channel === 'COUNTER' ? 'AGENDA' : channel
}

/** Numbers of the agenda begin anew each year; tickets of other systems do not. */
function numberOf(channel: CounterChannel, number: string, receivedAt: Instant): string {
  return systemOf(channel) === 'AGENDA' ? `${dayOfInstant(receivedAt).slice(0, 4)}/${number}` : number
}
