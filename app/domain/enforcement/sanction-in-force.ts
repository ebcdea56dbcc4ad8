import type { Sanction } from '#app/domain/registry/facts.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** Does a sanction hold on a day? From its first day to its last, and not from the day on which it was lifted. */
export function isInForceOn(sanction: Pick<Sanction, 'from' | 'to' | 'liftedOn'>, at: Day): boolean {
  const { from, to, liftedOn } = sanction
  return from <= at && (to === null || at <= to) && (liftedOn === null || at < liftedOn)
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
