import { leadKindOf } from './severity.ts'
import { kindOf, type ComplaintKind } from '#app/domain/norms/complaint-kinds.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { addCalendarDays, addWorkingDays, type Calendar } from '#app/domain/shared/working-days.ts'
import type { Procedure } from '#app/domain/sop/procedure.ts'

type Deadline = Procedure['stages'][number]['deadlines'][number]

/** What a reporter may expect, in the order of the procedure. Each is a deadline of it; the last is the budget of the kind. */
export type ExpectedStepCode =
  'RECEIPT' | 'HAND_OVER' | 'SCREENING' | 'LAW_ANSWER' | 'FIRST_ANSWER' | `BUDGET_${ComplaintKind['budgetKind']}`

export type ExpectedStep = {
  code: ExpectedStepCode
  due: Day
  /** How many days were counted, and of which: working days or calendar days. */
  days: number
  unit: 'WD' | 'CD'
  /** LAW binds today; INTERNAL is coordination until the Perbup is promulgated (domain.md 5.7). */
  binding: 'LAW' | 'INTERNAL'
  /** The days run into a year whose holidays are not decreed: the day may move later. */
  yearUnknown: boolean
}

type Rules = Pick<Norms, 'procedure' | 'complaintKinds' | 'calendar'>
type Received = { kinds: readonly string[]; severity: number; on: Day; knownOn: Day }

/**
 * What happens after a report and by when, if it is complete and accepted at once: from the procedure in use and the
 * calendar as known on `knownOn` (domain.md 5.2, 5.3, 8.1). The day it comes in is not counted, at whatever hour it comes.
 * In order of days. Severity 4 is handed over the same day.
 */
export function expectedSteps({ kinds, severity, on, knownOn }: Received, rules: Rules): ExpectedStep[] {
  const calendar: Calendar = { calendar: rules.calendar, knownOn }
  const deadlines = deadlinesOf(rules.procedure)
  const steps = FROM_DEADLINES.filter(({ code }) => code !== 'HAND_OVER' || severity === 4).flatMap(({ code, id }) => {
    const deadline = deadlines.get(id)
    return deadline ? [stepOf(code, deadline, { on, calendar })] : []
  })
  return [...steps, budgetStep(kinds, rules, { on, calendar })].toSorted((a, b) =>
    a.due < b.due ? -1 : Number(a.due > b.due),
  )
}

const FROM_DEADLINES: readonly { code: ExpectedStepCode; id: string }[] = [
  { code: 'RECEIPT', id: 'S00.receipt' },
  { code: 'HAND_OVER', id: 'S05.hand-over' },
  { code: 'SCREENING', id: 'S10.screening' },
  { code: 'LAW_ANSWER', id: 'S10.law-answer' },
  { code: 'FIRST_ANSWER', id: 'DINAS.first-answer' },
]

type From = { on: Day; calendar: Calendar }

function deadlinesOf({ stages, levels }: Procedure): ReadonlyMap<string, Deadline> {
  return new Map([...stages, ...levels].flatMap(({ deadlines }) => deadlines.map((one) => [one.id, one] as const)))
}

function stepOf(code: ExpectedStepCode, deadline: Deadline, { on, calendar }: From): ExpectedStep {
  const { amount, binding, roll } = deadline
  // A receipt is given at once; its deadline is the outer limit.
  if (code === 'RECEIPT') return { code, due: on, days: 0, unit: 'WD', binding, yearUnknown: false }
  const unit = deadline.unit === 'WD' ? 'WD' : 'CD'
  const { due, warnings } =
    unit === 'WD' ? addWorkingDays(on, amount, calendar) : addCalendarDays(on, { calendarDays: amount, roll }, calendar)
  return { code, due, days: amount, unit, binding, yearUnknown: warnings.length > 0 }
}

/** The outer limit of the kind that leads (domain.md 5.3): 5, 14 or 60 working days. */
function budgetStep(kinds: readonly string[], rules: Rules, { on, calendar }: From): ExpectedStep {
  const { budgetKind } = kindOf(rules.complaintKinds, leadKindOf(kinds, rules.complaintKinds))
  const budget = rules.procedure.budgets.find(({ id }) => id === budgetKind)
  if (!budget) throw new Error(`The procedure has no budget ${budgetKind}.`)
  const { due, warnings } = addWorkingDays(on, budget.amount, calendar)
  return {
    code: `BUDGET_${budgetKind}`,
    due,
    days: budget.amount,
    unit: 'WD',
    binding: 'INTERNAL',
    yearUnknown: warnings.length > 0,
  }
}
