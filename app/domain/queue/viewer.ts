import { personsBehind, type PersonKey, type StaffActor } from '#app/domain/access/actor.ts'
import { policy } from '#app/domain/access/policy-table.ts'
import { may, type Permission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
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
  }
}
