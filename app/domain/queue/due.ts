import { addDays, type Day } from '#app/domain/shared/day.ts'
import { addWorkingDays, workingDaysBetween, type Calendar } from '#app/domain/shared/working-days.ts'

/** The clock stands: from the day after `from` up to and with `to`; null: it still stands. */
export type Pause = { from: Day; to: Day | null }

/** A deadline as it is kept: budget (working days), start, pauses; or a day set by somebody; or none. */
export type Clock =
  | { startedOn: Day; workingDays: number; pauses?: readonly Pause[] }
  | { startedOn: Day; setOn: Day }
  | { startedOn: Day; workingDays: null }

/**
 * The last day for it; null where there is none, or while the clock stands (nobody knows then). A pause that began
 * after the deadline had passed moves nothing.
 */
export function dueOn(clock: Clock, by: Calendar): Day | null {
  if ('setOn' in clock) return clock.setOn
  if (clock.workingDays === null) return null
  let due = addWorkingDays(clock.startedOn, clock.workingDays, by).due
  for (const { from, to } of inOrder(clock.pauses ?? [])) {
    if (from > due) break
    if (to === null) return null
    due = addWorkingDays(due, workingDaysBetween(from, to, by), by).due
  }
  return due
}

/** What an officer is told of a deadline today. Days are working days; today itself is left until its end. */
export type Standing =
  | { state: 'none' }
  | { state: 'late'; by: number }
  | { state: 'today' }
  | { state: 'near'; left: number }
  | { state: 'ahead'; left: number }

/** So many working days before the end it is said to be near. */
const NEAR = 3

/** How a deadline stands on a day. */
export function standing(due: Day | null, today: Day, by: Calendar): Standing {
  if (due === null) return { state: 'none' }
  if (due < today) return { state: 'late', by: Math.max(1, workingDaysBetween(due, today, by)) }
  if (due === today) return { state: 'today' }
  const left = workingDaysBetween(today, due, by)
  return { state: left <= NEAR ? 'near' : 'ahead', left }
}

/** The last day that is near on `today`: what a list of deadlines is asked by. */
export function nearUntil(today: Day, by: Calendar): Day {
  return addDays(addWorkingDays(today, NEAR + 1, by).due, -1)
}

/** How much of its time has gone by, 0 to 100: the length of the bar beside the words. */
export function shareGone(item: { startedOn: Day; dueOn: Day | null }, today: Day, by: Calendar): number {
  if (item.dueOn === null) return 0
  if (today >= item.dueOn) return 100
  const all = workingDaysBetween(item.startedOn, item.dueOn, by)
  const gone = workingDaysBetween(item.startedOn, today, by)
  return all === 0 ? 100 : Math.min(100, Math.round((gone * 100) / all))
}

function inOrder(pauses: readonly Pause[]): Pause[] {
  return [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))
}
