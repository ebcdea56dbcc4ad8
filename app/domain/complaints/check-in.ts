import { addDays, daysBetween, dayOfInstant, type Day, type Instant } from '#app/domain/shared/day.ts'

/** After how many days a reporter who wants it is asked whether they are under pressure (issue 4). */
export const CHECK_IN_DAYS = [30, 60, 90] as const
export type CheckInDay = (typeof CHECK_IN_DAYS)[number]

export const CHECK_IN_ANSWERS = ['SAFE', 'PRESSURE', 'DANGER'] as const
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number]

/** One question: when it is asked, what was answered, and whether it was raised with the duty officer. */
export type CheckIn = {
  day: CheckInDay
  dueOn: Day
  answeredAt: Instant | null
  answer: CheckInAnswer | null
  raisedAt: Instant | null
}

/** A question that nobody answers for so many days is an answer too [P]. */
const ANSWERED_WITHIN_DAYS = 7

/** The questions of a report. */
export function plannedCheckIns(receivedOn: Day): Pick<CheckIn, 'day' | 'dueOn'>[] {
  return CHECK_IN_DAYS.map((day) => ({ day, dueOn: addDays(receivedOn, day) }))
}

/** Asked so far, in order of their days; of the next ones it is not known when they will be. */
type AskedAt = readonly Instant[]

/** The questions that wait for an answer, the oldest first. */
export function openCheckIns(checkIns: readonly CheckIn[], askedAt: AskedAt): CheckIn[] {
  return inOrder(checkIns).filter(({ answeredAt }, index) => answeredAt === null && askedAt[index] !== undefined)
}

/** What is to be done today: ask the questions that have fallen due, raise those that stay without an answer. */
export function checkInsToday(
  checkIns: readonly CheckIn[],
  { askedAt, today }: { askedAt: AskedAt; today: Day },
): { ask: CheckIn[]; raise: CheckIn[] } {
  const known = inOrder(checkIns).map((one, index) => ({ one, asked: askedAt[index] }))
  const ask = known.filter(({ one, asked }) => asked === undefined && one.dueOn <= today)
  const raise = known.filter(
    ({ one, asked }) => asked !== undefined && isOpen(one) && waitedDays(asked, today) >= ANSWERED_WITHIN_DAYS,
  )
  return { ask: ask.map(({ one }) => one), raise: raise.map(({ one }) => one) }
}

function isOpen({ answeredAt, raisedAt }: CheckIn): boolean {
  return answeredAt === null && raisedAt === null
}

function waitedDays(asked: Instant, today: Day): number {
  return daysBetween(dayOfInstant(asked), today)
}

function inOrder(checkIns: readonly CheckIn[]): CheckIn[] {
  return checkIns.toSorted((one, other) => one.day - other.day)
}
