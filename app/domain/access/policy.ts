import type { Actor } from './actor.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** Roles that exist now. Officers of the dinas come with the staff issue and are one more word here. */
type Role = Actor['kind']

/** Which role may do what, outside a procedure: the one table (style.md B5). */
const policy = {
  'agency:register': ['operator', 'system'],
  'agency:correct': ['operator', 'system'],
  'agency:cease': ['operator', 'system'],
  'evidence:submit': ['operator', 'system'],
  'evidence:decide': ['operator', 'system'],
  'evidence:invalidate': ['operator', 'system'],
  'application:keep': ['operator', 'system'],
  'verification:record': ['operator', 'system'],
  'sanction:record': ['operator', 'system'],
  'sanction:lift': ['operator', 'system'],
  'remedy:record': ['operator', 'system'],
  'finding:record': ['operator', 'system'],
  'index:rebuild': ['operator', 'system'],
  'ledger:verify': ['operator', 'system'],
  'reference:load': ['operator', 'system'],
  'demonstration:load': ['operator', 'system'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof policy

export type NotAllowed = { code: 'not-allowed'; permission: Permission }

function may(actor: Actor, permission: Permission): boolean {
  const roles: readonly Role[] = policy[permission]
  return roles.includes(actor.kind)
}

/** The guard at the head of every use case. */
export function requirePermission(actor: Actor, permission: Permission): Result<null, NotAllowed> {
  return may(actor, permission) ? accept(null) : refuse({ code: 'not-allowed', permission })
}
