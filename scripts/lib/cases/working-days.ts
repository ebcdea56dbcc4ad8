import { z } from 'zod'
import type { AskedCase, CaseRun } from './case-file.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import { lastDayOfMonths } from '#app/domain/shared/months.ts'
import {
  addCalendarDays,
  addHours,
  addWorkingDays,
  dueFromInstant,
  explainWorkingDays,
  isWorkingDay,
  replan,
  workingDaysBetween,
  type Calendar,
} from '#app/domain/shared/working-days.ts'

const Start = z.object({ start: Day, workingDays: z.int() })
const From = z.object({ at: Instant, workingDays: z.int() })
const CalendarDays = z.object({ start: Day, calendarDays: z.int(), roll: z.enum(['NEXT_WORKING_DAY', 'NONE']) })

type Operation = (input: unknown, by: Calendar) => unknown

const operations: Readonly<Record<string, Operation>> = {
  addWorkingDays: addAsKnown,
  addWorkingDaysAsKnown: addAsKnown,
  workingDaysBetween: (input, by) => {
    const { after, upTo } = z.object({ after: Day, upTo: Day }).parse(input)
    return { workingDays: workingDaysBetween(after, upTo, by) }
  },
  isWorkingDay: (input, by) => isWorkingDay(z.object({ day: Day }).parse(input).day, by),
  addCalendarDays: (input, by) => {
    const { start, ...days } = CalendarDays.parse(input)
    return addCalendarDays(start, days, by)
  },
  dueFromInstant: (input, by) => {
    const { at, workingDays } = From.parse(input)
    const answer = dueFromInstant(at, workingDays, by)
    return { ...answer, endsAt: toSeconds(answer.endsAt) }
  },
  replan: (input, { calendar }) => {
    const { start, workingDays, ...on } = Start.extend({ computedOn: Day, recomputedOn: Day }).parse(input)
    return replan({ start, workingDays }, on, calendar)
  },
  lastDayOfMonths: (input) => {
    const { start, months } = z.object({ start: Day, months: z.int() }).parse(input)
    return { lastDay: lastDayOfMonths(start, months) }
  },
  explainWorkingDays: (input, by) => {
    const { start, workingDays } = Start.parse(input)
    return explainWorkingDays(start, workingDays, by)
  },
  addHours: (input) => {
    const { at, hours } = z.object({ at: Instant, hours: z.number() }).parse(input)
    return { due: toSeconds(addHours(at, hours)) }
  },
}

/** One case of `working-days.json`; its own `calendarKnownOn` takes the place of that of the file. */
export function answerWorkingDays({ op, input }: AskedCase, { norms, calendarKnownOn }: CaseRun): unknown {
  const operation = operations[op ?? '']
  if (!operation) throw new Error(`no operation ${op ?? ''}`)
  const own = z.object({ calendarKnownOn: Day.optional() }).parse(input).calendarKnownOn
  return operation(input, { calendar: norms.calendar, knownOn: own ?? Day.parse(calendarKnownOn) })
}

function addAsKnown(input: unknown, by: Calendar): unknown {
  const { start, workingDays } = Start.parse(input)
  return addWorkingDays(start, workingDays, by)
}

/** The files write instants without milliseconds. */
function toSeconds(instant: string): string {
  return instant.replace('.000Z', 'Z')
}
