import { ADDRESS_REQUIREMENT, taskKey, type VisitTask } from './tasks.ts'
import type { VisitReport } from './visit-report.ts'
import { isInTeam, type Visit } from './visit.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type ReportRefusal =
  | { code: 'cancelled' }
  | { code: 'already-reported' }
  | { code: 'not-in-team' }
  | { code: 'visited-in-the-future' }
  | { code: 'ends-before-it-begins' }
  | { code: 'finding-missing'; tasks: readonly string[] }
  /** What is not in order is described. */
  | { code: 'note-missing'; tasks: readonly string[] }

export type Reported = {
  report: VisitReport
  /** What the visit says of the address: offered as evidence. Null where the address was not seen. */
  address: 'OK' | 'ADDRESS_MISMATCH' | null
}

/**
 * The team reports what it saw. Every task has a finding; "not seen" is one. Whether the place is the registered one
 * follows from the finding on the address, not from coordinates: they are a remark.
 */
export function reportVisit(
  visit: Visit,
  report: VisitReport,
  by: { accountId: string; today: Day },
): Result<Reported, ReportRefusal> {
  const refusal = stateRefusal(visit, by.accountId) ?? timeRefusal(report, by.today) ?? findingsRefusal(visit, report)
  if (refusal) return refuse(refusal)
  const findings = visit.tasks.flatMap((task) => findingOf(report, task) ?? [])
  return accept({ report: { ...report, findings }, address: addressOf({ ...report, findings }) })
}

/** What a report says of the registered address. */
export function addressOf({ findings }: Pick<VisitReport, 'findings'>): Reported['address'] {
  const finding = findings.find(({ task }) => task === ADDRESS_REQUIREMENT)?.finding
  if (finding === 'OK') return 'OK'
  return finding === 'NOT_OK' ? 'ADDRESS_MISMATCH' : null
}

function stateRefusal(visit: Visit, accountId: string): ReportRefusal | undefined {
  if (visit.state === 'CANCELLED') return { code: 'cancelled' }
  if (visit.state !== 'PLANNED') return { code: 'already-reported' }
  return isInTeam(visit, accountId) ? undefined : { code: 'not-in-team' }
}

function timeRefusal({ visitedOn, from, to }: VisitReport, today: Day): ReportRefusal | undefined {
  if (visitedOn > today) return { code: 'visited-in-the-future' }
  return to < from ? { code: 'ends-before-it-begins' } : undefined
}

function findingsRefusal(visit: Visit, report: VisitReport): ReportRefusal | undefined {
  const missing = visit.tasks.filter((task) => !findingOf(report, task)).map(taskKey)
  if (missing.length > 0) return { code: 'finding-missing', tasks: missing }
  const silent = report.findings.filter(({ finding, note }) => finding === 'NOT_OK' && note === '')
  return silent.length > 0 ? { code: 'note-missing', tasks: silent.map(({ task }) => task) } : undefined
}

function findingOf(report: VisitReport, task: VisitTask): VisitReport['findings'][number] | undefined {
  return report.findings.find((one) => one.task === taskKey(task))
}
