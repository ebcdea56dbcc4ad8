import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { sharedContacts, type SharedContact } from '#app/domain/registry/shared-contacts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findWithContacts } from '#app/repositories/shared-contacts.server.ts'

/** Other agencies that share people, telephone or address with this one; for officers, never for the public. */
export async function readSharedContacts(context: Context, no: AgencyNo): Promise<Result<SharedContact[], NotAllowed>> {
  const allowed = requirePermission(context.actor, 'agency:read')
  if (!allowed.ok) return allowed
  const found = await findWithContacts(no)
  return accept(found ? sharedContacts(found.one, found.others) : [])
}
