import { personsBehind, type Actor, type PersonKey } from './actor.ts'
import { policy, type Permission, type Rule } from './policy-table.ts'
import { sharePerson } from './person-keys.ts'
import { isConfirmed } from './confirmation.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type { Permission } from './policy-table.ts'

/** What an act is done to, as far as the table asks. What is not told is not asked. */
export type Subject = {
  /** The state of the thing, in the words of its own area. */
  state?: string
  /** The unit it belongs to. */
  unitId?: string
  agencyNo?: AgencyNo
  /** Whose eyes it has had already. */
  actedBy?: readonly PersonKey[]
}

/** Why the table says no: the role, or something about the thing. */
export type Why = 'role' | 'state' | 'unit' | 'not-your-agency' | 'conflict-of-interest' | 'same-person'

export type NotAllowed = { code: 'not-allowed'; permission: Permission; why: Why }

/** May this actor ever do that? What the walk of routes asks, and what decides whether a link is drawn. */
export function may(actor: Actor, permission: Permission): boolean {
  const rule: Rule = policy[permission]
  if (actor.kind === 'staff') return actor.roles.some((role) => rule.staff?.includes(role))
  if (actor.kind === 'agency-user') return rule.agencyUser === true
  return actor.kind === 'public' ? rule.everybody === true : rule.machine === true
}

/** The guard at the head of every use case: may this actor do that to this thing, and if not, why. */
export function requirePermission(
  actor: Actor,
  permission: Permission,
  subject: Subject = {},
): Result<null, NotAllowed> {
  const why = may(actor, permission)
    ? SUBJECT_RULES.find(({ forbids }) => forbids({ actor, rule: policy[permission], subject }))?.why
    : 'role'
  return why === undefined ? accept(null) : refuse({ code: 'not-allowed', permission, why })
}

type Asked = { actor: Actor; rule: Rule; subject: Subject }

const SUBJECT_RULES: readonly { why: Why; forbids: (asked: Asked) => boolean }[] = [
  { why: 'state', forbids: isInAnotherState },
  { why: 'unit', forbids: isOfAnotherUnit },
  { why: 'not-your-agency', forbids: isOfAnotherAgency },
  { why: 'conflict-of-interest', forbids: hasTie },
  { why: 'same-person', forbids: hasActed },
]

function isInAnotherState({ rule, subject }: Asked): boolean {
  return rule.states !== undefined && subject.state !== undefined && !rule.states.includes(subject.state)
}

/** Officers of other offices see and do only what is their office's. */
function isOfAnotherUnit({ actor, rule, subject }: Asked): boolean {
  return (
    rule.ownUnit === true && actor.kind === 'staff' && subject.unitId !== undefined && subject.unitId !== actor.unitId
  )
}

function isOfAnotherAgency({ actor, subject: { agencyNo } }: Asked): boolean {
  return actor.kind === 'agency-user' && agencyNo !== undefined && !actor.agencies.includes(agencyNo)
}

/** domain.md 9: an officer who declared a tie to an agency takes no part in its matters; reading stays open. */
function hasTie({ actor, rule, subject: { agencyNo } }: Asked): boolean {
  return rule.ties === 'refused' && actor.kind === 'staff' && agencyNo !== undefined && actor.ties.includes(agencyNo)
}

/** Four eyes belong to two people: not to two accounts of one, nor to somebody and the one they act for. */
function hasActed({ actor, rule, subject: { actedBy = [] } }: Asked): boolean {
  return rule.secondPerson === true && sharePerson(personsBehind(actor), actedBy)
}

/** Does this act ask that the person proves once more to be at the keyboard? */
export function needsConfirmation(actor: Actor, permission: Permission, now: Instant): boolean {
  const { confirm }: Rule = policy[permission]
  if (!confirm || (actor.kind !== 'staff' && actor.kind !== 'agency-user')) return false
  return !isConfirmed(actor.confirmedAt, now)
}
