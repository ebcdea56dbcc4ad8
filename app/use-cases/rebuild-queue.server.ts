import { refreshComplaintWork } from './refresh-complaint-work.server.ts'
import { refreshIdentityRequests } from './refresh-identity-requests.server.ts'
import { refreshOpenActs } from './refresh-open-acts.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listComplaintsWithWork } from '#app/repositories/complaint-work.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { listAgenciesWithWork } from '#app/repositories/work-facts.server.ts'

/** So many agencies in one transaction: short enough that nobody waits for it. */
const BATCH = 200

/**
 * Makes the queue anew from the facts, whatever it says, and counts every deadline by the calendar as known today.
 * Running it twice is harmless: the second run changes nothing.
 */
export async function rebuildQueue(context: Context): Promise<Result<{ agencies: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  let agencies = 0
  for (let ids = await listAgenciesWithWork(0, BATCH); ids.length > 0;) {
    const batch = ids
    await inTransaction(async (tx) => refreshWork(tx, batch, context), { timeoutMs: 60_000 })
    agencies += batch.length
    ids = await listAgenciesWithWork(batch.at(-1) ?? 0, BATCH)
  }
  await inTransaction(async (tx) => refreshOpenActs(tx, context))
  await rebuildComplaintWork(context)
  await inTransaction(async (tx) => refreshIdentityRequests(tx, context))
  return accept({ agencies })
}

async function rebuildComplaintWork(context: Context): Promise<void> {
  for (let ids = await listComplaintsWithWork(0, BATCH); ids.length > 0;) {
    const batch = ids
    await inTransaction(async (tx) => refreshComplaintWork(tx, batch, context), { timeoutMs: 60_000 })
    ids = await listComplaintsWithWork(batch.at(-1) ?? 0, BATCH)
  }
}
