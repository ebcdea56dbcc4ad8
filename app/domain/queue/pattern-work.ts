import type { WorkItem } from './work-item.ts'
import type { PatternAlarm } from '#app/domain/complaints/pattern-alarm.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

/** A pattern of pressure that somebody has to look at; one letter that goes round is looked at before others. */
export function patternWork({ ref, foundAt, strength }: Pick<PatternAlarm, 'ref' | 'foundAt' | 'strength'>): WorkItem {
  return {
    kind: 'PATTERN',
    ref,
    agencyId: null,
    startedOn: dayOfInstant(foundAt),
    detail: strength,
    urgency: strength === 'SAME_LETTER' ? 4 : 3,
  }
}
