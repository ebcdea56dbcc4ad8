import type { AgencyRecord } from './facts.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/**
 * What people are offered and should know to be missing (domain.md 11.1, 11.10), and which activities make the
 * sentence pointless: a job centre of a school does place, its own alumni.
 */
const ASKED_ABOUT: readonly { activity: string; coveredBy: readonly string[] }[] = [
  { activity: 'PLACE_DOMESTIC', coveredBy: ['PLACE_DOMESTIC', 'PLACE_HOUSEHOLD', 'SCHOOL_JOBCENTRE', 'PORTAL'] },
  { activity: 'PLACE_OVERSEAS', coveredBy: ['PLACE_OVERSEAS'] },
]

/**
 * Placement activities for which nothing is on record. None for an agency that only a list names: nobody has asked it
 * for papers yet, so nothing is said to be missing.
 */
export function absentActivities(record: AgencyRecord, norms: Norms, anythingExamined: boolean): string[] {
  if (!anythingExamined) return []
  const present = new Set([
    ...record.capabilities.map(({ activity }) => activity),
    ...record.listings.flatMap(({ type }) => norms.agencyTypes.get(type)?.activities ?? []),
  ])
  return ASKED_ABOUT.filter(({ coveredBy }) => !coveredBy.some((activity) => present.has(activity))).map(
    ({ activity }) => activity,
  )
}
