import type { Complaint } from './complaint.ts'
import { INSPECTORATE, SCREENING_UNIT } from './units.ts'
import type { Actor, StaffActor } from '#app/domain/access/actor.ts'
import { may, requirePermission, type NotAllowed, type Permission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What decides, besides the row of the table, who may open a report. */
export type OpeningFacts = {
  complaint: Pick<Complaint, 'stage' | 'unitId' | 'namesOfficial' | 'officialUnitId'>
  /** The offices that lead or share the cases it is in. */
  caseUnitIds: readonly string[]
  /** The agencies it is linked to. */
  agencyNos: readonly AgencyNo[]
}

/**
 * Which reports an officer may ever know of. `ALL`: as the office that screens, or as one who watches; `LEADING`: those
 * their office leads or shares; `ACCEPTED`: of these the ones that have become cases.
 */
export type ComplaintScope = {
  ordinary: 'ALL' | 'LEADING' | 'ACCEPTED' | 'NONE'
  /** Those that name an official; null: none of them. Otherwise all but those of officials of this office, or only these. */
  officials: { notOf: string } | { onlyOf: string } | null
  unitId: string
  ties: readonly AgencyNo[]
}

/** Watching is reading facts, and being the second who agrees; what is sealed is for those who handle a report. */
const WATCHED: ReadonlySet<Permission> = new Set(['complaint:read', 'identity:agree'])
const WATCHERS: readonly StaffRole[] = ['INSPECTOR', 'AUDITOR']
const SCREENING: readonly StaffRole[] = [
  'INTAKE_OFFICER',
  'SCREENER',
  'VERIFIER',
  'DUTY_OFFICER',
  'SECTION_HEAD',
  'OFFICE_SECRETARY',
  'OFFICE_HEAD',
]

/** The reports an officer may do `permission` to; a list is asked by it, and so is each of its rows. */
export function complaintScope(actor: StaffActor, permission: Permission): ComplaintScope {
  const { unitId, ties } = actor
  if (!may(actor, permission)) return { ordinary: 'NONE', officials: null, unitId, ties }
  return { ordinary: ordinaryScope(actor, permission), officials: officialScope(actor, permission), unitId, ties }
}

function ordinaryScope({ roles, unitId }: StaffActor, permission: Permission): ComplaintScope['ordinary'] {
  const hasAny = (some: readonly StaffRole[]): boolean => roles.some((role) => some.includes(role))
  if (WATCHED.has(permission) && hasAny(WATCHERS)) return 'ALL'
  if (unitId === SCREENING_UNIT && hasAny(SCREENING)) return 'ALL'
  if (unitId === INSPECTORATE) return 'LEADING'
  return roles.includes('REGIONAL_SECRETARY') ? 'NONE' : 'ACCEPTED'
}

/**
 * A report that names an official is the inspectorate's, and no other office knows that it is there (domain.md 5.4,
 * 11.9). One that names somebody of the inspectorate is the regional secretary's, who is also the second to agree that an
 * identity is opened.
 */
function officialScope({ roles, unitId }: StaffActor, permission: Permission): ComplaintScope['officials'] {
  if (unitId === INSPECTORATE) return { notOf: INSPECTORATE }
  if (!roles.includes('REGIONAL_SECRETARY')) return null
  return permission === 'identity:agree' ? { notOf: unitId } : { onlyOf: INSPECTORATE }
}

export type OpenComplaintRefusal = NotAllowed | { code: 'no-such-complaint' }

/**
 * May this actor do that to this report? What they may not know of is answered as if it were not there; a tie to an
 * agency it is linked to is told to them (domain.md 9).
 */
export function mayOpen(actor: Actor, permission: Permission, facts: OpeningFacts): Result<null, OpenComplaintRefusal> {
  const allowed = requirePermission(actor, permission)
  if (!allowed.ok) return allowed
  if (actor.kind !== 'staff') return refuse({ code: 'not-allowed', permission, why: 'role' })
  if (!isInScope(facts, complaintScope(actor, permission))) return refuse({ code: 'no-such-complaint' })
  const tied = facts.agencyNos.some((agencyNo) => !requirePermission(actor, permission, { agencyNo }).ok)
  return tied ? refuse({ code: 'not-allowed', permission, why: 'conflict-of-interest' }) : accept(null)
}

function isInScope({ complaint, caseUnitIds }: OpeningFacts, { ordinary, officials, unitId }: ComplaintScope): boolean {
  const { namesOfficial, officialUnitId, stage } = complaint
  if (namesOfficial) return officials !== null && coversOfficial(officials, officialUnitId)
  if (ordinary === 'ALL' || ordinary === 'NONE') return ordinary === 'ALL'
  const isTheirs = complaint.unitId === unitId || caseUnitIds.includes(unitId)
  return isTheirs && (ordinary === 'LEADING' || stage === 'S20')
}

function coversOfficial(officials: { notOf: string } | { onlyOf: string }, officialUnitId: string | null): boolean {
  return 'notOf' in officials ? officialUnitId !== officials.notOf : officialUnitId === officials.onlyOf
}
