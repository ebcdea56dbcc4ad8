import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { PublicChange } from '#app/domain/registry/public-change.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** One change told to one webhook, as its owner sees it. */
export type DeliverySeen = {
  ref: string
  changeId: number
  round: number
  state: 'WAITING' | 'SENDING' | 'DELIVERED' | 'GIVEN_UP' | 'STOPPED'
  attempts: number
  status: number | null
  trouble: string | null
  createdAt: Instant
  settledAt: Instant | null
  change: Pick<PublicChange, 'kind' | 'detail'>
}

export type ClaimedDelivery = { id: number; ref: string; webhookId: number; attempts: number; change: PublicChange }

const CLAIM_MINUTES = 15

/** Each of these changes for every webhook that follows its agency, or one merged into it; once, however often asked. */
export async function addDeliveries(
  tx: Tx,
  told: { seq: number; agencyId: number; recordedAt: Instant }[],
  now: Instant,
): Promise<number> {
  if (told.length === 0) return 0
  return tx.$executeRaw`
    insert into webhook_delivery (ref, webhook_id, change_id, next_at, created_at)
    select gen_random_uuid()::text, w.id, told.seq, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(
      seq bigint, "agencyId" int, "recordedAt" timestamptz)
    join agency a on a.id = told."agencyId" or a.redirects_to_id = told."agencyId"
    join webhook w on w.agency_id = a.id and w.state = 'FOLLOWS' and w.follows_since <= told."recordedAt"
    on conflict do nothing`
}

/** A change told once more: a further round. Answers whether there is such a delivery of this webhook. */
export async function addReplay(
  tx: Tx,
  { webhookId, ref, now }: { webhookId: number; ref: string; now: Instant },
): Promise<boolean> {
  const added = await tx.$executeRaw`
    insert into webhook_delivery (ref, webhook_id, change_id, round, next_at, created_at)
    select gen_random_uuid()::text, webhook_id, change_id,
      (select max(round) + 1 from webhook_delivery o where o.webhook_id = d.webhook_id and o.change_id = d.change_id),
      ${now}::timestamptz, ${now}::timestamptz
    from webhook_delivery d
    where webhook_id = ${webhookId} and ref = ${ref} and state in ('DELIVERED', 'GIVEN_UP', 'STOPPED')
    on conflict do nothing`
  return added === 1
}

/** Takes the next delivery that is due to a webhook that follows; two processes never take the same. */
export async function claimDelivery(tx: Tx, now: Instant): Promise<ClaimedDelivery | undefined> {
  const [row] = await tx.$queryRaw<object[]>`
    with claimed as (
      update webhook_delivery set state = 'SENDING', attempts = attempts + 1,
        claimed_until = ${now}::timestamptz + make_interval(mins => ${CLAIM_MINUTES}::int)
      where id = (
        select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id and w.state = 'FOLLOWS'
        where (d.state = 'WAITING' and d.next_at <= ${now}::timestamptz)
          or (d.state = 'SENDING' and d.claimed_until < ${now}::timestamptz)
        order by d.next_at, d.id limit 1 for update of d skip locked)
      returning id, ref, webhook_id, change_id, attempts)
    select d.id, d.ref, d.webhook_id as "webhookId", d.attempts, c.id as seq, a.no, a.name, c.kind, c.detail,
      c.recorded_at as "recordedAt"
    from claimed d join public_change c on c.id = d.change_id join agency a on a.id = c.agency_id`
  return row && toClaimed(Claimed.parse(row))
}

export type DeliveryEnd = { state: 'DELIVERED' | 'GIVEN_UP' } | { state: 'WAITING'; nextAt: Instant }

/** What became of a delivery that was taken: the status answered, or the trouble on the way. */
export async function settleDelivery(
  tx: Tx,
  id: number,
  end: DeliveryEnd & { status: number | null; trouble: string | null; now: Instant },
): Promise<void> {
  const again = end.state === 'WAITING' ? { nextAt: new Date(end.nextAt) } : { settledAt: new Date(end.now) }
  const { state, status, trouble } = end
  await tx.webhookDelivery.updateMany({
    where: { id, state: 'SENDING' },
    data: { state, status, trouble, claimedUntil: null, ...again },
  })
}

/** The latest deliveries of a webhook, newest first. */
export async function listDeliveries(webhookId: number, limit: number): Promise<DeliverySeen[]> {
  const rows = await db().$queryRaw<object[]>`
    select d.ref, d.change_id as "changeId", d.round, d.state, d.attempts, d.status, d.trouble,
      d.created_at as "createdAt", d.settled_at as "settledAt", c.kind, c.detail
    from webhook_delivery d join public_change c on c.id = d.change_id
    where d.webhook_id = ${webhookId} order by d.id desc limit ${limit}`
  return rows.map((row) => {
    const { kind, detail, ...seen } = Seen.parse(row)
    return { ...seen, change: { kind, detail } }
  })
}

// What the columns of the database hold has its form by construction; only the shape is looked at.
const instant = z.date().transform((at) => at.toISOString() as Instant)
const change = {
  kind: z.custom<PublicChange['kind']>((text) => typeof text === 'string'),
  detail: z.record(z.string(), z.string().nullable()),
}
const number = z.bigint().transform(Number)
const Seen = z.object({
  ...change,
  ...{ ref: z.string(), changeId: number, round: z.number(), attempts: z.number() },
  state: z.enum(['WAITING', 'SENDING', 'DELIVERED', 'GIVEN_UP', 'STOPPED']),
  ...{ status: z.number().nullable(), trouble: z.string().nullable() },
  ...{ createdAt: instant, settledAt: instant.nullable() },
})
const Claimed = z.object({
  ...change,
  ...{ id: z.number(), ref: z.string(), webhookId: z.number(), attempts: z.number() },
  ...{ seq: number, name: z.string(), recordedAt: instant },
  no: z.custom<PublicChange['no']>((text) => typeof text === 'string'),
})

function toClaimed({ id, ref, webhookId, attempts, ...told }: z.infer<typeof Claimed>): ClaimedDelivery {
  return { id, ref, webhookId, attempts, change: told }
}
