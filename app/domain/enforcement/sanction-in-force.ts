import { isOverOn, type Known } from '#app/domain/competency/known.ts'
import type { Sanction } from '#app/domain/registry/facts.ts'
import type { Day } from '#app/domain/shared/day.ts'

/**
 * Is a sanction known to hold on a day? From its first day to its last, and not from the day on which it was lifted;
 * while its lifting is not recorded, nobody knows of it.
 */
export function isInForceOn(
  { from, to, lifted, recordedAt }: Pick<Sanction, 'from' | 'to' | 'lifted' | 'recordedAt'>,
  when: { at: Day; known: Pick<Known, 'has'> },
): boolean {
  const { at, known } = when
  return known.has(recordedAt) && from <= at && (to === null || at <= to) && !isOverOn(lifted, when)
}

/**
 * Does it reach a line of the agency? A stop under UU 13/2003 Pasal 17 reaches one programme and leaves the others
 * alone (domain.md 0.5).
 */
export function covers(
  { scope }: Pick<Sanction, 'scope'>,
  line: { activity: string; programmeKey: string | null },
): boolean {
  if (scope.level === 'AGENCY') return true
  if (scope.level === 'ACTIVITY') return scope.activity === line.activity
  const sameActivity = scope.activity === null || scope.activity === line.activity
  return sameActivity && scope.programmeKey !== null && scope.programmeKey === line.programmeKey
}
