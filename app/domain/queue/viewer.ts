import { COMPLAINT_WORK } from './complaint-work.ts'
import type { WorkKind } from './kinds.ts'
import { personsBehind, type Actor, type PersonKey, type StaffActor } from '#app/domain/access/actor.ts'
import { policy } from '#app/domain/access/policy-table.ts'
import { may, type Permission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { complaintScope } from '#app/domain/complaints/may-open.ts'
import { SCREENING_UNIT } from '#app/domain/complaints/units.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What an officer's own work is found by. */
export type Viewer = {
  accountId: string
  /** Work that has had one of these pairs of eyes is for others. */
  persons: readonly PersonKey[]
  permissions: readonly Permission[]
  ties: readonly AgencyNo[]
  /** Null: of every unit. */
  unitId: string | null
  /** Whose reports they may know of: those their own office reads, and, of those who watch, those of the office that screens. */
  reportUnits: readonly string[]
}

const OF_EVERY_UNIT: ReadonlySet<StaffRole> = new Set(['INSPECTOR', 'AUDITOR', 'REGIONAL_SECRETARY', 'REGENT'])

const EVERY_PERMISSION = Object.keys(policy) as Permission[]

/** How the queue looks for an officer: from the one table of what their roles may do. */
export function viewerOf(actor: StaffActor): Viewer {
  return {
    accountId: actor.accountId,
    persons: personsBehind(actor),
    permissions: EVERY_PERMISSION.filter((permission) => may(actor, permission)),
    ties: actor.ties,
    unitId: actor.roles.some((role) => OF_EVERY_UNIT.has(role)) ? null : actor.unitId,
    reportUnits: reportUnitsOf(actor),
  }
}

/** Work about reports is seen by whoever may read reports, and that of an official's only by the office that reads it. */
function reportUnitsOf(actor: StaffActor): string[] {
  const { officials, ordinary } = complaintScope(actor, 'complaint:read')
  return [...(ordinary === 'ALL' ? [SCREENING_UNIT] : []), ...(officials === null ? [] : [actor.unitId])]
}

/** May an officer know of a piece of work? Of what is not about a report they may; of a report as the list of reports says. */
export function mayKnowOf(actor: Actor, { kind, unitId }: { kind: WorkKind; unitId: string }): boolean {
  if (!isReportWork(kind)) return true
  return actor.kind === 'staff' && reportUnitsOf(actor).includes(unitId)
}

/** Kinds of work that are about a report. */
export const REPORT_WORK: readonly WorkKind[] = [...COMPLAINT_WORK, 'IDENTITY_REQUEST']

function isReportWork(kind: WorkKind): boolean {
  return REPORT_WORK.includes(kind)
}
