import { requirementsOn } from '#app/domain/competency/requirement-rows.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Requirement } from '#app/domain/norms/requirements.ts'
import type { AgencyRecord, Capability } from '#app/domain/registry/facts.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** One requirement to be looked at, of one programme or of the whole agency. */
export type VisitTask = { requirementId: string; version: number; programmeKey: string | null }

/**
 * Kinds of evidence that say something about the place, and can only be seen there [P]: the office itself, rooms and
 * tools, what is said of capacity, the papers kept there of workers and of whom a job centre serves.
 */
const SEEN_AT_THE_PLACE: ReadonlySet<string> = new Set([
  'FIELD_CHECK',
  'FACILITY_LIST',
  'CAPACITY_DECLARATION',
  'CONTRACT_SAMPLE',
  'BKK_DECLARATION',
])

/** The requirement that is met by the visit itself: the office is really at its address (GEN-03). */
export const ADDRESS_REQUIREMENT = 'GEN-03'

/**
 * What is to be looked at on a visit to an agency: the requirements in force on the day whose evidence is seen at the
 * place; one of a programme once for each programme. The address first.
 */
export function visitTasks(record: AgencyRecord, norms: Norms, day: Day): VisitTask[] {
  const tasks = record.capabilities.flatMap((capability) =>
    requirementsOn(norms, capability, day)
      .filter(isSeenAtThePlace)
      .flatMap((row) => tasksOf(row, capability)),
  )
  const once = new Map(tasks.map((task) => [taskKey(task), task]))
  return [...once.values()].sort(addressFirst)
}

/** How a task is called in forms and in the ledger: `LPK-05/las-smaw`. */
export function taskKey({ requirementId, programmeKey }: Pick<VisitTask, 'requirementId' | 'programmeKey'>): string {
  return programmeKey === null ? requirementId : `${requirementId}/${programmeKey}`
}

function isSeenAtThePlace({ evidence }: Requirement): boolean {
  return evidence?.kinds.some((kind) => SEEN_AT_THE_PLACE.has(kind)) ?? false
}

function tasksOf({ id, version, level }: Requirement, { programmes }: Capability): VisitTask[] {
  if (level !== 'PROGRAMME') return [{ requirementId: id, version, programmeKey: null }]
  return programmes.map(({ key }) => ({ requirementId: id, version, programmeKey: key }))
}

function addressFirst(a: VisitTask, b: VisitTask): number {
  const rank = (task: VisitTask) => (task.requirementId === ADDRESS_REQUIREMENT ? 0 : 1)
  return rank(a) - rank(b) || (taskKey(a) < taskKey(b) ? -1 : 1)
}
