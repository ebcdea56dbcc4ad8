import type { Context } from '#app/domain/access/actor.ts'
import { workOfAgency } from '#app/domain/queue/agency-work.ts'
import { WORK_KINDS } from '#app/domain/queue/kinds.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { replaceWorkOf } from '#app/repositories/queue.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'
import { listWorkFacts, lockForWork } from '#app/repositories/work-facts.server.ts'

/**
 * Says anew what work the facts of these agencies ask for, in the transaction that changed them. Call it after the facts
 * are saved: documents, proposed acts, applications, requests, claims, visits, checks, what was seen.
 */
export async function refreshWork(tx: Tx, agencyIds: readonly number[], context: Context): Promise<void> {
  if (agencyIds.length === 0) return
  const norms = await loadNorms()
  await lockForWork(tx, agencyIds)
  const facts = await listWorkFacts(tx, await listAgenciesIn(tx, agencyIds), context.today)
  const items = facts.flatMap((one) => workOfAgency(one, { norms, knownAt: context.now }))
  await replaceWorkOf(tx, { whose: { agencyIds }, kinds: WORK_KINDS, items }, context.today)
}
