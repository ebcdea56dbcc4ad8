import type { Norms } from '#app/domain/norms/norms.ts'
import { perNorms } from '#app/domain/norms/per-norms.ts'
import type { Requirement } from '#app/domain/norms/requirements.ts'
import type { Day } from '#app/domain/shared/day.ts'

const rowsOfNorms = perNorms(() => new Map<string, readonly Requirement[]>())

/**
 * The requirements of a type and activity in force on a day, in order of id (domain.md 3.2). What is checked for each
 * placement, and what the sanctions decide, is no part of a status. Which version holds is a question of the day asked
 * about, not of what was known: a rule is public from the start.
 */
export function requirementsOn(norms: Norms, of: { type: string; activity: string }, at: Day): Requirement[] {
  return allRequirementsOf(norms, of).filter(
    ({ validFrom, validTo }) => validFrom <= at && (validTo === null || at <= validTo),
  )
}

/** Every version of every row of a type and activity; looked up once for each. */
export function allRequirementsOf(
  norms: Norms,
  { type, activity }: { type: string; activity: string },
): readonly Requirement[] {
  const known = rowsOfNorms(norms)
  const key = `${type} ${activity}`
  const rows = known.get(key) ?? norms.requirements.filter((row) => belongsTo(row, type, activity))
  known.set(key, rows)
  return rows
}

function belongsTo({ appliesTo, level, nature }: Requirement, type: string, activity: string): boolean {
  if (level === 'PLACEMENT' || nature === 'LIVE') return false
  return appliesTo.types.includes(type) && (appliesTo.activities?.includes(activity) ?? true)
}
