import { randomBytes, randomUUID } from 'node:crypto'
import { newToken, tokenHash } from './follow-tokens.server.ts'
import { seal, unseal } from '#app/adapters/keys.server.ts'
import { postToWebhook, type WebhookTrouble } from '#app/adapters/webhook.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { FollowEvent } from '#app/domain/following/events.ts'
import { answersChallenge, MOST_CHECKS, type WebhookState } from '#app/domain/following/webhook.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { addReplay, listDeliveries, type DeliverySeen } from '#app/repositories/webhook-deliveries.server.ts'
import {
  addWebhook,
  beginWebhook,
  countCheck,
  countWebhooksAskedSince,
  endWebhook,
  findWebhook,
  type Webhook,
} from '#app/repositories/webhooks.server.ts'

/** What whoever holds the link to a webhook sees of it. */
export type WebhookPage = {
  agency: Webhook['agency']
  url: string
  secret: string
  state: WebhookState
  checksLeft: number
  deliveries: readonly DeliverySeen[]
}

export type AskForWebhookRefusal = NotAllowed | { code: 'no-such-agency' } | { code: 'too-many-asked' }
export type CheckWebhookRefusal =
  | NotAllowed
  | { code: 'no-such-webhook' }
  | { code: 'no-checks-left' }
  | { code: 'not-answered'; trouble: WebhookTrouble; status: number | null }
  | { code: 'wrong-answer' }
export type WebhookActRefusal = NotAllowed | { code: 'no-such-webhook' } | { code: 'no-such-delivery' }

/** Webhooks in an hour, from all the world [P]. */
const MOST_IN_HOUR = 60
const LOG_LENGTH = 50

/** Somebody gives the address of a machine to be told. Answers the token of the only link to its page. */
export async function askForWebhook(
  context: Context,
  asked: { no: AgencyNo; url: string },
): Promise<Result<string, AskForWebhookRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const agency = await findAgency(asked.no)
  if (!agency) return refuse({ code: 'no-such-agency' })
  // The text has the form by construction.
  const anHourAgo = new Date(Date.parse(context.now) - 3_600_000).toISOString() as Instant
  if ((await countWebhooksAskedSince(anHourAgo)) >= MOST_IN_HOUR) return refuse({ code: 'too-many-asked' })
  const ref = randomUUID()
  const token = newToken()
  const secret = randomBytes(32).toString('base64url')
  await inTransaction(async (tx) => {
    await addWebhook(tx, {
      ref,
      agencyId: agency.id,
      urlSealed: seal(asked.url, ref, 'followers'),
      secretSealed: seal(secret, ref, 'followers'),
      ownerHash: tokenHash(token),
      askedAt: context.now,
    })
    await tell(tx, context, { type: 'webhook-asked', ref })
  })
  return accept(token)
}

export async function readWebhookPage(token: string): Promise<WebhookPage | undefined> {
  const webhook = await findWebhook(tokenHash(token))
  if (!webhook) return undefined
  const { agency, ref, state, checks } = webhook
  return {
    agency,
    state,
    url: unseal(webhook.urlSealed, ref, 'followers'),
    secret: unseal(webhook.secretSealed, ref, 'followers'),
    checksLeft: Math.max(0, MOST_CHECKS - checks),
    deliveries: await listDeliveries(webhook.id, LOG_LENGTH),
  }
}

/**
 * Sends a challenge to a webhook; one that repeats it follows from now on. The check is counted before it is made and
 * nothing is open in the database meanwhile.
 */
export async function checkWebhook(context: Context, token: string): Promise<Result<null, CheckWebhookRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const webhook = await findWebhook(tokenHash(token))
  if (!webhook) return refuse({ code: 'no-such-webhook' })
  if (!(await inTransaction((tx) => countCheck(tx, webhook.id, MOST_CHECKS)))) {
    return refuse({ code: 'no-checks-left' })
  }
  const challenge = newToken()
  const body = JSON.stringify({ type: 'challenge', challenge })
  const answer = await postToWebhook({ ...addressOf(webhook), body, ref: randomUUID(), atMs: Date.parse(context.now) })
  if (!answer.ok) return refuse({ code: 'not-answered', ...answer.refusal })
  if (!answersChallenge(answer.value.body, challenge)) return refuse({ code: 'wrong-answer' })
  await inTransaction(async (tx) => {
    await beginWebhook(tx, webhook.id, context.now)
    await tell(tx, context, { type: 'webhook-begun', ref: webhook.ref })
  })
  return accept(null)
}

/** Tells one change of the log once more. */
export async function replayDelivery(
  context: Context,
  { token, ref }: { token: string; ref: string },
): Promise<Result<null, WebhookActRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const webhook = await findWebhook(tokenHash(token))
  if (!webhook) return refuse({ code: 'no-such-webhook' })
  return inTransaction(async (tx) => {
    if (!(await addReplay(tx, { webhookId: webhook.id, ref, now: context.now })))
      return refuse({ code: 'no-such-delivery' })
    await tell(tx, context, { type: 'webhook-replay-asked', ref: webhook.ref })
    return accept(null)
  })
}

/** A webhook leaves: its address and secret are erased, its page is gone. */
export async function leaveWebhook(context: Context, token: string): Promise<Result<null, WebhookActRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const webhook = await findWebhook(tokenHash(token))
  if (!webhook) return refuse({ code: 'no-such-webhook' })
  await inTransaction(async (tx) => {
    if (!(await endWebhook(tx, webhook.id, context.now))) return
    await tell(tx, context, { type: 'webhook-ended', ref: webhook.ref })
  })
  return accept(null)
}

/** Where a webhook is, and what it is signed with. */
export function addressOf(webhook: Pick<Webhook, 'ref' | 'urlSealed' | 'secretSealed'>): {
  url: string
  secret: string
} {
  const { ref, urlSealed, secretSealed } = webhook
  return { url: unseal(urlSealed, ref, 'followers'), secret: unseal(secretSealed, ref, 'followers') }
}

async function tell(tx: Tx, context: Context, event: FollowEvent): Promise<void> {
  await appendLedger(tx, context, ledgerActOf(event, 'follower'))
}
