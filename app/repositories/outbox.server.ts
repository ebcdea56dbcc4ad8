import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { MailFacts, MailOwner } from '#app/domain/notices/mail.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A message as it enters the outbox: sealed, with a keyed hash of its address. */
export type NewMessage = {
  ref: string
  onceFor: string
  kind: MailFacts['kind']
  sealed: Uint8Array
  addressHash: string
  owner: MailOwner
}

/** A message that was taken to be sent: nobody else has it until the claim runs out. */
export type ClaimedMessage = {
  id: number
  ref: string
  sealed: Uint8Array
  addressHash: string
  owner: MailOwner
  attempts: number
}

/** After this long a process that took a message is taken to have died. */
const CLAIM_MINUTES = 15
/** What could not be sent for this long is news no more. */
const TOO_OLD_DAYS = 7
/** So long it is shown what became of a message. */
const KEPT_DAYS = 90

/** Adds messages; one that tells the same thing to the same recipient as an earlier one is passed over. */
export async function addToOutbox(tx: Tx, messages: readonly NewMessage[], now: Instant): Promise<void> {
  if (messages.length === 0) return
  const at = new Date(now)
  await tx.outboxMessage.createMany({
    data: messages.map(({ owner, sealed, ...message }) => ({
      ...message,
      ...ownerColumns(owner),
      sealed: Uint8Array.from(sealed),
      nextAt: at,
      createdAt: at,
    })),
    skipDuplicates: true,
  })
}

/**
 * What must not be sent any more is settled: to addresses that are dead, and what waited too long. Then the channel:
 * without it everything is held, with it what was held waits again. What was settled long ago is forgotten.
 */
export async function settleBeforeSending(tx: Tx, { now, on }: { now: Instant; on: boolean }): Promise<void> {
  await tx.$executeRaw`
    update outbox_message set state = 'STOPPED', trouble = 'DEAD_ADDRESS', sealed = '', settled_at = ${now}::timestamptz
    where state in ('WAITING', 'HELD')
      and address_hash in (select address_hash from dead_address where cleared_at is null)`
  await tx.$executeRaw`
    update outbox_message set state = 'GIVEN_UP', trouble = coalesce(trouble, 'TOO_OLD'), sealed = '',
      settled_at = ${now}::timestamptz
    where state in ('WAITING', 'HELD')
      and created_at < ${now}::timestamptz - make_interval(days => ${TOO_OLD_DAYS}::int)`
  await tx.outboxMessage.deleteMany({ where: { settledAt: { lt: daysBefore(now, KEPT_DAYS) } } })
  const [from, to] = on ? ['HELD', 'WAITING'] : ['WAITING', 'HELD']
  await tx.outboxMessage.updateMany({ where: { state: from }, data: { state: to } })
}

/** Takes the next message that is due, or one whose taker died. Two processes never take the same. */
export async function claimMessage(tx: Tx, now: Instant): Promise<ClaimedMessage | undefined> {
  const [row] = await tx.$queryRaw<ClaimedRow[]>`
    update outbox_message set state = 'SENDING', attempts = attempts + 1,
      claimed_until = ${now}::timestamptz + make_interval(mins => ${CLAIM_MINUTES}::int)
    where id = (
      select id from outbox_message
      where (state = 'WAITING' and next_at <= ${now}::timestamptz)
        or (state = 'SENDING' and claimed_until < ${now}::timestamptz)
      order by next_at, id limit 1 for update skip locked)
    returning id, ref, sealed, address_hash as "addressHash", attempts, owner_kind as "ownerKind",
      agency_id as "agencyId", account_id as "accountId", follow_id as "followId"`
  if (!row) return undefined
  const { id, ref, sealed, addressHash, attempts } = row
  return { id, ref, sealed, addressHash, attempts, owner: ownerOf(row) }
}

export type Settlement =
  | { state: 'SENT' }
  | { state: 'REFUSED' | 'GIVEN_UP' | 'STOPPED'; trouble: string }
  | { state: 'WAITING'; trouble: string; nextAt: Instant; attempts: number }

/** Says what became of a message that was taken. What it said is erased with the last word on it. */
export async function settleMessage(
  tx: Tx,
  { id, now }: { id: number; now: Instant },
  given: Settlement,
): Promise<void> {
  const again = given.state === 'WAITING' ? { nextAt: new Date(given.nextAt), attempts: given.attempts } : null
  await tx.outboxMessage.updateMany({
    where: { id, state: 'SENDING' },
    data: {
      state: given.state,
      claimedUntil: null,
      trouble: given.state === 'SENT' ? null : given.trouble,
      ...(again ?? { settledAt: new Date(now), sealed: new Uint8Array() }),
    },
  })
}

/** Nothing that waits for a follower is sent any more. */
export async function stopMessagesOf(tx: Tx, followId: number, now: Instant): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { followId, state: { in: ['WAITING', 'HELD'] } },
    data: { state: 'STOPPED', trouble: 'LEFT', sealed: new Uint8Array(), settledAt: new Date(now) },
  })
}

/** How many messages were written to an address since a moment, by the keyed hash of it. */
export async function countMessagesTo(addressHash: string, kind: MailFacts['kind'], since: Instant): Promise<number> {
  return db().outboxMessage.count({ where: { addressHash, kind, createdAt: { gte: new Date(since) } } })
}

/** How many messages of a kind were written since a moment. */
export async function countMessagesOf(kind: MailFacts['kind'], since: Instant): Promise<number> {
  return db().outboxMessage.count({ where: { kind, createdAt: { gte: new Date(since) } } })
}

/** How many messages stand how. */
export async function countMessages(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().outboxMessage.groupBy({ by: ['state'], _count: true })
  return new Map(rows.map(({ state, _count }) => [state, _count]))
}

/** A message that has trouble, without its address: of a follower not even which agency it is about. */
export type TroubledMessage = {
  ref: string
  kind: string
  agencyNo: string | null
  state: string
  attempts: number
  trouble: string
  createdAt: Instant
  nextAt: Instant | null
}

/** Messages that have trouble or had it to the end, newest first. */
export async function listTroubled(limit: number): Promise<TroubledMessage[]> {
  const rows = await db().$queryRaw<(Omit<TroubledMessage, 'createdAt' | 'nextAt'> & { at: Date; next: Date })[]>`
    select m.ref, m.kind, a.no as "agencyNo", m.state, m.attempts, m.trouble, m.created_at as at, m.next_at as next
    from outbox_message m left join agency a on a.id = m.agency_id
    where m.trouble is not null order by m.id desc limit ${limit}`
  // Instants of the database have their form by construction.
  return rows.map(({ at, next, ...row }) => ({
    ...row,
    createdAt: at.toISOString() as Instant,
    nextAt: row.state === 'WAITING' ? (next.toISOString() as Instant) : null,
  }))
}

function daysBefore(now: Instant, days: number): Date {
  return new Date(Date.parse(now) - days * 86_400_000)
}

type ClaimedRow = Omit<ClaimedMessage, 'owner'> & OwnerRow
type OwnerRow = { ownerKind: string; agencyId: number | null; accountId: string | null; followId: number | null }

function ownerColumns(owner: MailOwner): OwnerRow {
  return {
    ownerKind: owner.kind,
    agencyId: 'agencyId' in owner ? owner.agencyId : null,
    accountId: 'accountId' in owner ? owner.accountId : null,
    followId: 'followId' in owner ? owner.followId : null,
  }
}

function ownerOf({ ownerKind, agencyId, accountId, followId }: OwnerRow): MailOwner {
  if (ownerKind === 'AGENCY' && agencyId !== null) return { kind: 'AGENCY', agencyId }
  if (ownerKind === 'ACCOUNT' && accountId !== null) return { kind: 'ACCOUNT', accountId, agencyId }
  if (ownerKind === 'FOLLOWER' && followId !== null) return { kind: 'FOLLOWER', followId }
  return { kind: ownerKind === 'REPORTER' ? 'REPORTER' : 'ANYBODY' }
}
