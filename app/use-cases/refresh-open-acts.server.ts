import type { Context } from '#app/domain/access/actor.ts'
import { toConfirm } from '#app/domain/queue/agency-work.ts'
import { replaceWorkOf } from '#app/repositories/queue.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'
import { listOpenActsOfNobody } from '#app/repositories/work-facts.server.ts'

/** Says anew which proposals that are about no agency wait for a second person. */
export async function refreshOpenActs(tx: Tx, context: Pick<Context, 'today'>): Promise<void> {
  const items = (await listOpenActsOfNobody(tx)).map((act) => toConfirm(act, null))
  await replaceWorkOf(tx, { whose: 'no-agency', kinds: ['CONFIRM_ACT'], items }, context.today)
}
