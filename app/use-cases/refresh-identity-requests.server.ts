import { accountsOfPerson } from './hand-back-work.server.ts'
import { personsBehind, type Context } from '#app/domain/access/actor.ts'
import { openingState, openUntil, type IdentityOpening } from '#app/domain/complaints/custody.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { INSPECTORATE, officeOf, REGIONAL_SECRETARIAT } from '#app/domain/complaints/units.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import type { WorkItem } from '#app/domain/queue/work-item.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { listRequests } from '#app/repositories/identity-custody.server.ts'
import { replaceWorkOf } from '#app/repositories/queue.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Says anew which requests to open an identity wait for a second person; those whose day is over are gone. */
export async function refreshIdentityRequests(tx: Tx, context: Pick<Context, 'today' | 'now'>): Promise<void> {
  const items: WorkItem[] = []
  for (const { complaint, opening } of await listRequests(tx)) {
    if (openingState(opening, context.now) === 'WAITS') items.push(await workOf(tx, complaint, opening))
  }
  await replaceWorkOf(tx, { whose: 'no-agency', kinds: ['IDENTITY_REQUEST'], items }, context.today)
}

async function workOf(tx: Tx, complaint: Complaint, opening: IdentityOpening): Promise<WorkItem> {
  const office = officeOf(complaint)
  const asking = await accountsOfPerson(tx, opening.askedBy)
  return {
    ...{ kind: 'IDENTITY_REQUEST', ref: opening.ref, agencyId: null, detail: complaint.leadKind },
    startedOn: dayOfInstant(opening.askedAt),
    setOn: dayOfInstant(openUntil(opening)),
    // Of the inspectorate's own reports the regional secretary is the second.
    unitId: office === INSPECTORATE ? REGIONAL_SECRETARIAT : office,
    excluded: asking.flatMap((one) => personsBehind(asActor(one))),
  }
}
