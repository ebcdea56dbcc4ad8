import { addressOf } from './keep-webhook.server.ts'
import { siteBase } from '#app/adapters/check-link.server.ts'
import { postToWebhook } from '#app/adapters/webhook.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { changePayload, stateAfterFailures } from '#app/domain/following/webhook.ts'
import { nextAttemptAt } from '#app/domain/notices/delivery.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import {
  claimDelivery,
  settleDelivery,
  type ClaimedDelivery,
  type DeliveryEnd,
} from '#app/repositories/webhook-deliveries.server.ts'
import { countAnswer, findWebhookById, saveWebhookState } from '#app/repositories/webhooks.server.ts'

const LINES = 4
const LONGEST_RUN_MS = 5 * 60_000

type Told = { delivered: number; later: number; givenUp: number }

/** Tells webhooks of the changes that wait for them, with the back-off of mail. One that does not answer delays no other. */
export async function deliverWebhooks(context: Context): Promise<Result<Told, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'notice:send')
  if (!allowed.ok) return allowed
  const told: Told = { delivered: 0, later: 0, givenUp: 0 }
  const startedMs = performance.now()
  const line = async (): Promise<void> => {
    while (performance.now() - startedMs < LONGEST_RUN_MS) {
      const delivery = await inTransaction((tx) => claimDelivery(tx, context.now))
      if (!delivery) return
      await deliver(delivery, context, told)
    }
  }
  await Promise.all(Array.from({ length: LINES }, line))
  return accept(told)
}

async function deliver(delivery: ClaimedDelivery, context: Context, told: Told): Promise<void> {
  const webhook = await findWebhookById(delivery.webhookId)
  if (webhook?.state !== 'FOLLOWS') return // it has just left: what waited is stopped
  const body = JSON.stringify(changePayload(delivery.change, siteBase()))
  const message = { ...addressOf(webhook), body, ref: delivery.ref, atMs: Date.parse(context.now) }
  const answer = await postToWebhook(message)
  const trouble = answer.ok ? null : answer.refusal.trouble
  const status = answer.ok ? answer.value.status : answer.refusal.status
  const end = endOf(delivery, answer.ok, context)
  await inTransaction(async (tx) => {
    await settleDelivery(tx, delivery.id, { ...end, status, trouble, now: context.now })
    const failures = await countAnswer(tx, webhook.id, answer.ok)
    const state = stateAfterFailures(webhook.state, failures)
    if (state !== webhook.state) await saveWebhookState(tx, webhook.id, state)
  })
  told[COUNTED[end.state]] += 1
}

const COUNTED = { DELIVERED: 'delivered', WAITING: 'later', GIVEN_UP: 'givenUp' } as const

function endOf({ attempts }: ClaimedDelivery, delivered: boolean, { now }: Context): DeliveryEnd {
  if (delivered) return { state: 'DELIVERED' }
  const nextAt = nextAttemptAt(attempts, now)
  return nextAt ? { state: 'WAITING', nextAt } : { state: 'GIVEN_UP' }
}
