import { z } from 'zod'
import { problem } from '#app/http/problem.server.ts'
import { Day, dayOfInstant, endOfDay, Instant, type Moment } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { When } from '#app/domain/competency/status.ts'

/** The register answers from this day on (data: requirement rows start here). */
const FIRST_DAY = Day.parse('2024-01-01')
const LONGEST_QUERY = 240
/** Nothing was recorded before; earlier years, and those of more than four digits, are no text the database reads. */
const FIRST_RECORD = '1970-01-01'

/** Text of a query: NUL cannot be stored and is dropped; what is beyond any name is not read. */
const Text = z.string().transform((text) => text.replaceAll('\0', '').slice(0, LONGEST_QUERY))
/** The three kinds that the search writes: a place in the register, in numbers that look alike, in ranked names. */
const CURSOR = /^(?:\d{1,9}|n\d{1,6}|[\d.]{1,24}_\d{1,9})$/
const Code = z
  .string()
  .trim()
  .regex(/^[\w. -]{1,40}$/)

const Recorded = z.union([Instant, Day]).refine((moment) => moment >= FIRST_RECORD)

/** How many at most: a larger number counts as the largest there is. */
const atMost = (most: number, usual: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .transform((limit) => Math.min(limit, most))
    .default(usual)
    .meta({ description: `${String(usual)} unless said; more than ${String(most)} counts as ${String(most)}` })

export const AgenciesQuery = z.object({
  q: Text.default('').meta({ description: 'A name, or its beginning, or a number; may be misspelt' }),
  type: Code.optional().meta({ description: 'LPK_SWASTA …' }),
  district: Code.optional().meta({ description: 'Name of a kecamatan, or its Kemendagri code: 32.16.09' }),
  activity: Code.optional().meta({ description: 'TRAIN …' }),
  status: Code.optional().meta({ description: 'Headline status; BELUM_DIPERIKSA where nobody has examined yet' }),
  limit: atMost(100, 20),
  cursor: z.string().regex(CURSOR).optional().meta({ description: '`next` of the page before' }),
})

export const WorkingDaysQuery = z.object({ start: Day, add: z.coerce.number().int().min(0).max(500) })

export const ChangesQuery = z.object({
  since: z
    .union([z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER), Recorded])
    .default(0)
    .meta({ description: 'seq of the last change that was read, or an instant, or a day' }),
  limit: atMost(200, 100),
})

export const StatusQuery = z.object({
  at: Day.optional().meta({ description: 'The day asked about, from 2024-01-01 to today; today unless said' }),
  knownAt: Recorded.optional().meta({
    description: 'Only what was recorded by then counts: an instant, or the end of a day; now unless said',
  }),
})

type Read<Value> = { ok: true; value: Value } | { ok: false; response: Response }

/** The query of a request, parsed; the first parameter that is wrong is named in a problem. Unknown ones are ignored. */
export function readParameters<Schema extends z.ZodType>(request: Request, schema: Schema): Read<z.output<Schema>> {
  const given = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return { ok: true, value: read.data }
  const parameter = String(read.error.issues[0]?.path[0] ?? '')
  return {
    ok: false,
    response: problem(request, parameter === 'cursor' ? 'invalid-cursor' : 'invalid-parameter', { parameter }),
  }
}

/** The number of an agency in the path; what cannot be one is not looked up. */
export function readAgencyNo(request: Request, given: string | undefined): Read<AgencyNo> {
  const no = AgencyNo.safeParse(given)
  return no.success ? { ok: true, value: no.data } : { ok: false, response: problem(request, 'agency-not-found') }
}

/** Which day is asked about, and what was known when: today and now unless said; never the future. */
export function readWhen(request: Request, { today, now }: Context): Read<When & { knownInstant: Instant }> {
  const read = readParameters(request, StatusQuery)
  if (!read.ok) return read
  const at = read.value.at ?? today
  const knownInstant = instantOf(read.value.knownAt, now)
  if (at < FIRST_DAY || at > today)
    return { ok: false, response: problem(request, 'day-out-of-range', { parameter: 'at' }) }
  if (dayOfInstant(knownInstant) > today)
    return { ok: false, response: problem(request, 'day-out-of-range', { parameter: 'knownAt' }) }
  return { ok: true, value: { at, knownAt: knownInstant, knownInstant } }
}

function instantOf(moment: Moment | undefined, now: Instant): Instant {
  if (moment === undefined) return now
  if (moment.length > 10) return Instant.parse(moment)
  const end = endOfDay(Day.parse(moment))
  return end < now || dayOfInstant(now) !== moment ? end : now
}
