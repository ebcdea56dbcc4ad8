import type { QueueEvent } from './events.ts'
import type { WorkRef } from './work-item.ts'
import type { PersonKey, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type Permission, type Why } from '#app/domain/access/policy.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What decides whether somebody may be given a piece of work. */
export type AssignableWork = WorkRef & {
  agencyNo: AgencyNo | null
  permission: Permission
  excluded: readonly PersonKey[]
  assignedTo: string | null
}

/** Somebody who can be given work: the actor they would be, without a session. */
export type Assignee = Pick<
  StaffActor,
  'accountId' | 'personKey' | 'alsoKnownAs' | 'name' | 'roles' | 'unitId' | 'ties'
>

export type AssignRefusal = { code: 'not-for-them'; why: Why } | { code: 'already-theirs' }

/**
 * Gives a piece of work to an officer: only one who may do it. Who declared a tie to the agency, or has acted on it
 * before, is refused, and the ledger is told why nobody else needs to ask (domain.md 9).
 */
export function assignWork(work: AssignableWork, to: Assignee): Result<QueueEvent, AssignRefusal> {
  const { agencyNo, excluded: actedBy, permission } = work
  const allowed = requirePermission(asActor(to), permission, agencyNo === null ? { actedBy } : { agencyNo, actedBy })
  if (!allowed.ok) return refuse({ code: 'not-for-them', why: allowed.refusal.why })
  if (work.assignedTo === to.accountId) return refuse({ code: 'already-theirs' })
  return accept({ type: 'work-assigned', work: { kind: work.kind, ref: work.ref }, to: to.accountId })
}

/** Who they would be if they came in now, for themselves. */
export function asActor(officer: Assignee): StaffActor {
  return { ...officer, kind: 'staff', confirmedAt: null, onBehalf: null }
}

export type ReleaseRefusal = { code: 'not-assigned' }

/** Takes a piece of work back: whoever may do it sees it again. */
export function releaseWork(work: AssignableWork): Result<QueueEvent, ReleaseRefusal> {
  if (work.assignedTo === null) return refuse({ code: 'not-assigned' })
  return accept({ type: 'work-assigned', work: { kind: work.kind, ref: work.ref }, to: null })
}
