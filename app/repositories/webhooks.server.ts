import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { WebhookState } from '#app/domain/following/webhook.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A webhook with what is sealed of it. */
export type Webhook = {
  id: number
  ref: string
  agencyId: number
  agency: { no: string; name: string }
  urlSealed: Uint8Array
  secretSealed: Uint8Array
  state: WebhookState
  checks: number
  failures: number
  askedAt: Instant
}

const columns = {
  ...{ id: true, ref: true, agencyId: true, urlSealed: true, secretSealed: true, state: true },
  ...{ checks: true, failures: true, askedAt: true, agency: { select: { no: true, name: true } } },
} as const

export type NewWebhook = Pick<Webhook, 'ref' | 'agencyId' | 'urlSealed' | 'secretSealed' | 'askedAt'> & {
  ownerHash: string
}

export async function addWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  const { urlSealed, secretSealed, askedAt, ...same } = webhook
  await tx.webhook.create({
    data: {
      ...same,
      state: 'ASKED',
      urlSealed: Uint8Array.from(urlSealed),
      secretSealed: Uint8Array.from(secretSealed),
      askedAt: new Date(askedAt),
    },
    select: { id: true },
  })
}

/** The webhook whose owner holds the link with this hash; one that has left is gone. */
export async function findWebhook(ownerHash: string): Promise<Webhook | undefined> {
  const row = await db().webhook.findUnique({ where: { ownerHash }, select: columns })
  return row && row.state !== 'LEFT' ? toWebhook(row) : undefined
}

export async function findWebhookById(id: number): Promise<Webhook | undefined> {
  const row = await db().webhook.findUnique({ where: { id }, select: columns })
  return row ? toWebhook(row) : undefined
}

export async function countWebhooksAskedSince(since: Instant): Promise<number> {
  return db().webhook.count({ where: { askedAt: { gte: new Date(since) } } })
}

/** Counts one check before it is made. Answers whether there was one left. */
export async function countCheck(tx: Tx, id: number, most: number): Promise<boolean> {
  const { count } = await tx.webhook.updateMany({
    where: { id, state: { not: 'LEFT' }, checks: { lt: most } },
    data: { checks: { increment: 1 } },
  })
  return count === 1
}

/** It has proved itself: it follows from now on, or again. */
export async function beginWebhook(tx: Tx, id: number, now: Instant): Promise<void> {
  await tx.webhook.updateMany({
    where: { id, state: 'ASKED' },
    data: { state: 'FOLLOWS', followsSince: new Date(now), failures: 0, checks: 0 },
  })
  await tx.webhook.updateMany({
    where: { id, state: 'PAUSED' },
    data: { state: 'FOLLOWS', failures: 0, checks: 0 },
  })
}

/** It leaves: what was sealed is erased, nothing waits any more. */
export async function endWebhook(tx: Tx, id: number, now: Instant): Promise<boolean> {
  const empty = new Uint8Array()
  const { count } = await tx.webhook.updateMany({
    where: { id, state: { not: 'LEFT' } },
    data: { state: 'LEFT', urlSealed: empty, secretSealed: empty },
  })
  await tx.webhookDelivery.updateMany({
    where: { webhookId: id, state: 'WAITING' },
    data: { state: 'STOPPED', trouble: 'LEFT', settledAt: new Date(now) },
  })
  return count === 1
}

/** One more answer of a webhook: how often it has failed in a row since. Several are told at once; each is counted. */
export async function countAnswer(tx: Tx, id: number, delivered: boolean): Promise<number> {
  const row = await tx.webhook.update({
    where: { id },
    data: { failures: delivered ? 0 : { increment: 1 } },
    select: { failures: true },
  })
  return row.failures
}

export async function saveWebhookState(tx: Tx, id: number, state: WebhookState): Promise<void> {
  await tx.webhook.updateMany({ where: { id, state: { not: 'LEFT' } }, data: { state } })
}

/** Webhooks that ask and never proved themselves are dropped. */
export async function dropUnprovedWebhooks(tx: Tx, before: Instant): Promise<void> {
  await tx.webhook.deleteMany({ where: { state: 'ASKED', askedAt: { lt: new Date(before) } } })
}

function toWebhook(row: Omit<Webhook, 'state' | 'askedAt'> & { state: string; askedAt: Date }): Webhook {
  // States and instants of the database have their form by construction.
  return { ...row, state: row.state as WebhookState, askedAt: row.askedAt.toISOString() as Instant }
}
