import { requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { openingState, type IdentityOpening, type OpeningState } from '#app/domain/complaints/custody.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import { findOpening, listCustodians, listOpenings } from '#app/repositories/identity-custody.server.ts'

type StaffContext = Context & { actor: StaffActor }

/** The custody of an identity as its page shows it; the identity itself is not in it. */
export type IdentityPage = {
  complaint: Complaint
  custodians: readonly string[]
  openings: readonly (IdentityOpening & { state: OpeningState })[]
  names: ReadonlyMap<string, string>
  /** Who could be named. */
  able: readonly { accountId: string; name: string }[]
  mayOpen: boolean
  mayName: boolean
}

/** Reads it for whoever may ask for the identity. */
export async function readIdentityPage(
  context: StaffContext,
  no: string,
): Promise<Result<IdentityPage, OpenComplaintRefusal>> {
  const { actor, now } = context
  const found = await requireComplaint(context, no, 'identity:ask')
  if (!found.ok) return found
  const complaint = found.value
  const [custodians, openings, officers, opening] = await Promise.all([
    listCustodians(complaint.id),
    listOpenings(complaint.id),
    listAssignees(),
    findOpeningFacts(complaint.id),
  ])
  const facts = { complaint, ...opening }
  const ids = custodians.map(({ accountId }) => accountId)
  const names = await namesOfAccounts([...ids, ...openings.map(({ askedBy }) => askedBy)])
  const able = officers.filter((one) => mayOpen(asActor(one), 'identity:open', facts).ok)
  const isKeeper = complaint.mode === 'TERBUKA' || ids.includes(actor.accountId)
  return accept({
    ...{ complaint, custodians: ids, names },
    openings: openings.map((one) => ({ ...one, state: openingState(one, now) })),
    able: able.map(({ accountId, name }) => ({ accountId, name })),
    mayOpen: complaint.identityKey !== null && isKeeper && mayOpen(actor, 'identity:open', facts).ok,
    mayName: mayOpen(actor, 'identity:name-custodians', facts).ok,
  })
}

/** A request as the second person reads it: who asks and why, and nothing the report says. */
export async function readIdentityRequest(
  context: StaffContext,
  ref: string,
): Promise<
  Result<{ no: string; opening: IdentityOpening; state: OpeningState; name: string }, { code: 'no-such-request' }>
> {
  const found = await findOpening(ref)
  const complaint = found && (await requireComplaint(context, found.complaintNo, 'identity:agree'))
  if (!found || !complaint?.ok) return refuse({ code: 'no-such-request' })
  const { opening, complaintNo: no } = found
  const names = await namesOfAccounts([opening.askedBy])
  return accept({ no, opening, state: openingState(opening, context.now), name: names.get(opening.askedBy) ?? '' })
}
