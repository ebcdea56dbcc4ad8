import { z } from 'zod'
import { Day, dayNumber, weekday } from './day.ts'

/** `N` national holiday or election, `C` collective leave, `L` closed by circular of the regent. None is worked. */
const HolidayKind = z.enum(['N', 'C', 'L'])
type HolidayKind = z.infer<typeof HolidayKind>

const Decree = z.strictObject({
  id: z.string(),
  citation: z.string(),
  years: z.array(z.int()),
  /** The day the decree became known; before it, its days do not exist. */
  knownFrom: Day,
  knownFromConfidence: z.string(),
  sources: z.array(z.string()),
  amends: z.string().nullable(),
  /** Days that stand only until another decree confirms them. */
  provisionalDays: z.array(Day),
  note: z.string().nullable(),
})
type Decree = z.infer<typeof Decree>

const Holiday = z.strictObject({
  date: Day,
  kind: HolidayKind,
  nameId: z.string().min(1),
  decreeId: z.string(),
  confidence: z.string(),
  verify: z.boolean(),
})
export type Holiday = z.infer<typeof Holiday>

const Amendment = z.strictObject({
  decreeId: z.string(),
  amendedDecreeId: z.string(),
  knownFrom: Day,
  adds: z.array(Day),
  removes: z.array(Day),
  replanRule: z.string(),
})

/** calendar/id-holidays: the non-working days by decree, each known from its day (domain.md 8.1). */
export const HolidayCalendar = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  calendarId: z.string(),
  zone: z.literal('Asia/Jakarta'),
  utcOffset: z.literal('+07:00'),
  weekendDays: z.tuple([z.literal('SATURDAY'), z.literal('SUNDAY')]),
  kinds: z.record(HolidayKind, z.string()),
  decrees: z.array(Decree),
  amendments: z.array(Amendment),
  yearsCovered: z.array(z.int()),
  workingDaysPerYear: z.record(z.string(), z.int()),
  knownRule: z.string(),
  uncoveredYearRule: z.string(),
  days: z.array(Holiday),
})
export type HolidayCalendar = z.infer<typeof HolidayCalendar>

/** The calendar as it was known on a day: its holidays, and the years a decree covers. */
export type CalendarAsKnown = {
  holidays: ReadonlyMap<Day, Holiday>
  coveredYears: ReadonlySet<number>
  /** Numbers of the holidays that fall on Monday to Friday, rising: what a count of weekdays has too many. */
  freeWeekdays: readonly number[]
}

type State = { from: Day; known: CalendarAsKnown }
const statesOf = new WeakMap<HolidayCalendar, readonly State[]>()

/** The calendar as known on a day. There are as many states as days on which a decree came; each is made once. */
export function calendarAsKnown(calendar: HolidayCalendar, knownOn: Day): CalendarAsKnown {
  const states = statesOf.get(calendar) ?? makeStates(calendar)
  return states.findLast(({ from }) => from <= knownOn)?.known ?? NOTHING_KNOWN
}

/** Every day from which the calendar says something it did not say before, rising. */
export function calendarChangeDays(calendar: HolidayCalendar): Day[] {
  return [...new Set([...calendar.decrees, ...calendar.amendments].map(({ knownFrom }) => knownFrom))].sort()
}

const NOTHING_KNOWN: CalendarAsKnown = { holidays: new Map(), coveredYears: new Set(), freeWeekdays: [] }

function makeStates(calendar: HolidayCalendar): readonly State[] {
  const states = calendarChangeDays(calendar).map((from) => ({ from, known: makeState(calendar, from) }))
  statesOf.set(calendar, states)
  return states
}

function makeState(calendar: HolidayCalendar, knownOn: Day): CalendarAsKnown {
  const decrees = calendar.decrees.filter(({ knownFrom }) => knownFrom <= knownOn)
  const known = new Set(decrees.map(({ id }) => id))
  const amendments = calendar.amendments.filter(({ knownFrom }) => knownFrom <= knownOn)
  const removed = new Set(
    amendments.flatMap(({ amendedDecreeId, removes }) => removes.map((day) => `${amendedDecreeId} ${day}`)),
  )
  const holidays = new Map<Day, Holiday>()
  for (const holiday of calendar.days) {
    if (!known.has(holiday.decreeId) || removed.has(`${holiday.decreeId} ${holiday.date}`)) continue
    if (holidays.get(holiday.date)?.kind !== 'N') holidays.set(holiday.date, holiday)
  }
  return {
    holidays,
    coveredYears: new Set(decrees.filter(coversYears).flatMap(({ years }) => years)),
    freeWeekdays: [...holidays.keys()].filter(isWeekday).map(dayNumber).sort(rising),
  }
}

/** An amendment or an election day alone does not make a year known. */
function coversYears({ id, amends }: Decree): boolean {
  return amends === null && id.startsWith('skb-')
}

function isWeekday(day: Day): boolean {
  const number = weekday(day)
  return number !== 0 && number !== 6
}

function rising(a: number, b: number): number {
  return a - b
}
