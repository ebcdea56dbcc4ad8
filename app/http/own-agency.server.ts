import { agencyRequest, type SignedIn } from './signed-in.server.ts'
import type { AgencyUserActor } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/**
 * Somebody of an agency, on a page about that agency. The pages of another agency are as if they were not there (404): an
 * address tells nobody what exists.
 */
export async function ownAgencyRequest(
  request: Request,
  given: { no: string | undefined; permission: Permission },
): Promise<SignedIn<AgencyUserActor> & { no: AgencyNo }> {
  const signedIn = await agencyRequest(request, given.permission)
  const no = AgencyNo.safeParse(given.no)
  if (!no.success || !signedIn.actor.agencies.includes(no.data)) throw new Response(null, { status: 404 })
  return { ...signedIn, no: no.data }
}

/** Headers of every page of a room: nothing of it is kept anywhere. */
export const ROOM_HEADERS = { 'Cache-Control': 'no-store' }
