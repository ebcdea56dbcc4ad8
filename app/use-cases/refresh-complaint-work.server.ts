import type { Context } from '#app/domain/access/actor.ts'
import { COMPLAINT_WORK, workOfComplaint } from '#app/domain/queue/complaint-work.ts'
import { listComplaintWorkFacts } from '#app/repositories/complaint-work.server.ts'
import { replaceWorkOf } from '#app/repositories/queue.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Says anew what work these reports ask for, in the transaction that changed them, after it was saved. */
export async function refreshComplaintWork(
  tx: Tx,
  complaintIds: readonly number[],
  context: Pick<Context, 'today'>,
): Promise<void> {
  const facts = await listComplaintWorkFacts(tx, complaintIds)
  const refs = facts.map(({ complaint }) => complaint.no)
  await replaceWorkOf(
    tx,
    { whose: { refs }, kinds: COMPLAINT_WORK, items: facts.flatMap(workOfComplaint) },
    context.today,
  )
}
