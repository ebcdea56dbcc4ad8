import { dueOn, type Clock, type Pause } from './due.ts'
import { workKinds, type KindRule, type Urgency, type WorkKind } from './kinds.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { numberOn, type Parameter } from '#app/domain/norms/parameters.ts'
import { FIRST_DAY_OF_RULES } from '#app/domain/registry/status-on.ts'
import type { HolidayCalendar } from '#app/domain/shared/calendar.ts'
import { later, type Day } from '#app/domain/shared/day.ts'

/** Whose move it is: ours, of who asked us, or of another office. */
export const WAITING_FOR = ['US', 'APPLICANT', 'OTHER'] as const
export type WaitingFor = (typeof WAITING_FOR)[number]

/** What a piece of work is known by. */
export type WorkRef = { kind: WorkKind; ref: string }

/** A piece of work as another area tells it. What is left out follows from its kind. */
export type WorkItem = WorkRef & {
  agencyId: number | null
  startedOn: Day
  /** A code within its kind, for words: the kind of document, of act, of request. */
  detail?: string | null
  /** A deadline somebody has set; left out: by the budget of the kind. */
  setOn?: Day
  /** Where the clock stood. */
  pauses?: readonly Pause[]
  unitId?: string
  permission?: Permission
  urgency?: Urgency
  waitingFor?: WaitingFor
  /** Whose eyes it has had already; they do not see it among their own. */
  excluded?: readonly PersonKey[]
}

/** The same with everything said: a row of the finding aid. */
export type WorkRow = WorkRef & {
  agencyId: number | null
  detail: string | null
  unitId: string
  permission: Permission
  startedOn: Day
  workingDays: number | null
  dueOn: Day | null
  urgency: Urgency
  waitingFor: WaitingFor
  excluded: readonly PersonKey[]
}

/** What deadlines are counted by: the numbers of the norms, and the calendar as known today. */
export type Counting = { parameters: readonly Parameter[]; calendar: HolidayCalendar; today: Day }

const OWN_UNIT = 'DISNAKER'

/** Says of a piece of work what follows from its kind, and counts its deadline. */
export function workRow(item: WorkItem, counting: Counting): WorkRow {
  const rule: KindRule = workKinds[item.kind]
  const workingDays = item.setOn === undefined ? budgetOf(rule, item.startedOn, counting.parameters) : null
  const clock = clockOf(item, workingDays)
  return {
    kind: item.kind,
    ref: item.ref,
    agencyId: item.agencyId,
    detail: item.detail ?? null,
    unitId: item.unitId ?? OWN_UNIT,
    permission: item.permission ?? rule.permission,
    startedOn: item.startedOn,
    workingDays,
    dueOn: neverEarlier(clock, counting),
    urgency: item.urgency ?? rule.urgency,
    waitingFor: item.waitingFor ?? 'US',
    excluded: item.excluded ?? [],
  }
}

/** A calendar that was changed since may move a deadline later, never earlier (domain.md 8.1). */
function neverEarlier(clock: Clock, { calendar, today }: Counting): Day | null {
  const now = dueOn(clock, { calendar, knownOn: today })
  const first = dueOn(clock, { calendar, knownOn: clock.startedOn })
  return now !== null && first !== null ? later(now, first) : now
}

/** What began before there were rules runs by the first of them. */
function budgetOf({ budget }: KindRule, startedOn: Day, parameters: readonly Parameter[]): number | null {
  if (budget === null) return null
  return 'internal' in budget
    ? budget.internal
    : numberOn(parameters, budget.parameter, later(startedOn, FIRST_DAY_OF_RULES))
}

function clockOf({ startedOn, setOn, pauses = [] }: WorkItem, workingDays: number | null): Clock {
  if (setOn !== undefined) return { startedOn, setOn }
  return workingDays === null ? { startedOn, workingDays } : { startedOn, workingDays, pauses }
}
