import type { ComplaintStep } from './step.ts'
import { addDays, Day } from '#app/domain/shared/day.ts'

/** After so many calendar days the reporter is reminded (procedure, S11.reminder). */
const REMINDER = 20

/** What is due about a report that waits to be completed. The reminder is on its one day, the lapse after the last. */
export type CompletionDue = { due: 'NOTHING' } | { due: 'REMIND' | 'LAPSE'; until: Day }

/** What is to be done on a day: nothing where the reporter was not asked, or has answered since. */
export function completionOn(steps: readonly ComplaintStep[], today: Day): CompletionDue {
  const asked = steps.findLast(({ body }) => MOVES.has(body.type))
  if (asked?.body.type !== 'completion-asked') return { due: 'NOTHING' }
  const until = Day.parse(asked.body.until)
  if (today > until) return { due: 'LAPSE', until }
  return addDays(asked.on, REMINDER) === today ? { due: 'REMIND', until } : { due: 'NOTHING' }
}

/** Steps that lead to another stage: the last of them says where the report is. */
const MOVES: ReadonlySet<string> = new Set([
  'received',
  'completion-asked',
  'completed',
  'forwarded',
  'returned-by-body',
  'accepted',
  'parted',
  'answered',
  'rejected',
  'withdrawn',
  'lapsed',
])
