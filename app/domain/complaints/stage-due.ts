import type { Complaint } from './complaint.ts'
import type { ComplaintStep } from './step.ts'
import { kindOf } from '#app/domain/norms/complaint-kinds.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { Day } from '#app/domain/shared/day.ts'
import { addCalendarDays, addWorkingDays, workingDaysBetween, type Calendar } from '#app/domain/shared/working-days.ts'

/** By when something happens with a report at its stage, and how that was counted. */
export type StageDue = {
  /** The day from which it is counted; it is not counted itself. */
  start: Day
  days: number
  unit: 'WD' | 'CD'
  due: Day
  binding: 'LAW' | 'INTERNAL'
  /** Working days that are left with `today`; negative: so many have passed since. */
  left: number
  /** Days run into a year whose holidays are not decreed: the day may move later. */
  yearUnknown: boolean
}

type Rules = Pick<Norms, 'procedure' | 'complaintKinds' | 'calendar'>
type Standing = Pick<Complaint, 'stage' | 'stageSince' | 'leadKind'>

/** Which deadline of the procedure a stage waits for. In S20 it is the budget of the kind (domain.md 5.3). */
const DEADLINES: Partial<Record<Complaint['stage'], string>> = {
  S10: 'S10.screening',
  S11: 'S11.completion',
  S12: 'S12.answer',
}

/**
 * The deadline a report is under, by the procedure in use and the calendar as known today; null where nothing is due any
 * more. For what the reporter was asked, the day that they were told holds.
 */
export function stageDue(
  standing: Standing,
  steps: readonly ComplaintStep[],
  { rules, today }: { rules: Rules; today: Day },
): StageDue | null {
  const calendar: Calendar = { calendar: rules.calendar, knownOn: today }
  const amount = amountOf(standing, rules)
  if (!amount) return null
  const { start, due, warnings } = counted(standing, steps, { amount, calendar })
  const { days, unit, binding } = amount
  const left = due >= today ? workingDaysBetween(today, due, calendar) : -workingDaysBetween(due, today, calendar)
  return { start, days, unit, due, binding, left, yearUnknown: warnings.length > 0 }
}

type Amount = Pick<StageDue, 'days' | 'unit' | 'binding'> & { roll: 'NEXT_WORKING_DAY' | 'NONE' }

function amountOf({ stage, leadKind }: Standing, { procedure, complaintKinds }: Rules): Amount | undefined {
  if (stage === 'S20') {
    const { budgetKind } = kindOf(complaintKinds, leadKind)
    const budget = procedure.budgets.find(({ id }) => id === budgetKind)
    return budget && { days: budget.amount, unit: 'WD', binding: 'INTERNAL', roll: 'NEXT_WORKING_DAY' }
  }
  const found = procedure.stages.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === DEADLINES[stage])
  if (!found) return undefined
  const { amount: days, binding, roll } = found
  return { days, unit: found.unit === 'WD' ? 'WD' : 'CD', binding, roll }
}

type Counted = Pick<StageDue, 'start' | 'due'> & { warnings: readonly string[] }

function counted(
  { stage, stageSince: start }: Standing,
  steps: readonly ComplaintStep[],
  { amount: { days, unit, roll }, calendar }: { amount: Amount; calendar: Calendar },
): Counted {
  const told = stage === 'S11' ? toldUntil(steps) : undefined
  if (told !== undefined) return { start, due: told, warnings: [] }
  const by =
    unit === 'WD'
      ? addWorkingDays(start, days, calendar)
      : addCalendarDays(start, { calendarDays: days, roll }, calendar)
  return { start, ...by }
}

function toldUntil(steps: readonly ComplaintStep[]): Day | undefined {
  const asked = steps.findLast(({ body }) => body.type === 'completion-asked')?.body
  return asked?.type === 'completion-asked' ? Day.parse(asked.until) : undefined
}
