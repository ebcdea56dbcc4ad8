import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { FollowState } from '#app/domain/following/follower.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Somebody who follows an agency by mail, or has asked to. */
export type Follow = {
  id: number
  ref: string
  agencyId: number
  agency: { no: string; name: string }
  addressHash: string | null
  state: FollowState
  askedAt: Instant
}

/** A follower to be told: the sealed address, and the language they chose. */
export type ToldFollower = {
  id: number
  ref: string
  agencyId: number
  addressSealed: Uint8Array
  addressHash: string
  language: 'id' | 'en'
  followsSince: Instant
  /** The agency, or the one it was merged into: whose changes they are told of. */
  followedIds: readonly number[]
}

const columns = {
  id: true,
  ref: true,
  agencyId: true,
  addressHash: true,
  state: true,
  askedAt: true,
  agency: { select: { no: true, name: true } },
} as const

export type AskedFollow = {
  ref: string
  agencyId: number
  addressHash: string
  addressSealed: Uint8Array
  language: 'id' | 'en'
  confirmHash: string
  askedAt: Instant
}

/** Who asks to follow. Asking again makes the link of the mail before worthless; who follows already stays as they are. */
export async function saveAskedFollow(tx: Tx, asked: AskedFollow): Promise<{ id: number; follows: boolean }> {
  const { agencyId, addressHash, ref, language, confirmHash } = asked
  const where = { agencyId_addressHash: { agencyId, addressHash } }
  const there = await tx.follow.findUnique({ where, select: { id: true, state: true } })
  if (there?.state === 'FOLLOWS') return { id: there.id, follows: true }
  const askedAt = new Date(asked.askedAt)
  const addressSealed = Uint8Array.from(asked.addressSealed)
  const data = { language, confirmHash, askedAt, state: 'ASKED', ref, addressSealed }
  const { id } = await tx.follow.upsert({
    where,
    create: { agencyId, addressHash, ...data },
    update: data,
    select: { id: true },
  })
  return { id, follows: false }
}

export async function findFollowByLink(confirmHash: string): Promise<Follow | undefined> {
  const row = await db().follow.findUnique({ where: { confirmHash }, select: columns })
  return row ? toFollow(row) : undefined
}

/** The follower with an address, by the keyed hash of it; undefined when nobody with it follows any more. */
export async function findFollowByAddress(agencyId: number, addressHash: string): Promise<Follow | undefined> {
  const where = { agencyId_addressHash: { agencyId, addressHash } }
  const row = await db().follow.findUnique({ where, select: columns })
  return row ? toFollow(row) : undefined
}

/** They follow from now on. Answers whether they had only asked until now. */
export async function beginFollow(tx: Tx, id: number, now: Instant): Promise<boolean> {
  const { count } = await tx.follow.updateMany({
    where: { id, state: 'ASKED' },
    data: { state: 'FOLLOWS', followsSince: new Date(now) },
  })
  return count === 1
}

/** Forgets a follower: the address is erased, and no link leads to them any more. Answers whether there was one. */
export async function forgetFollower(tx: Tx, id: number, now: Instant): Promise<boolean> {
  const { count } = await tx.follow.updateMany({
    where: { id, state: { not: 'LEFT' } },
    data: { state: 'LEFT', addressSealed: null, addressHash: null, confirmHash: null, leftAt: new Date(now) },
  })
  return count === 1
}

/** Who asked and never confirmed is forgotten, with the row. */
export async function dropUnconfirmedFollows(tx: Tx, before: Instant): Promise<void> {
  await tx.follow.deleteMany({ where: { state: 'ASKED', askedAt: { lt: new Date(before) } } })
}

/** Who follows these agencies, or one that was merged into one of them. */
export async function listFollowersOf(tx: Tx, agencyIds: readonly number[]): Promise<ToldFollower[]> {
  if (agencyIds.length === 0) return []
  const rows = await tx.$queryRaw<(Omit<ToldFollower, 'followsSince'> & { followsSince: Date })[]>`
    select f.id, f.ref, f.agency_id as "agencyId", f.address_sealed as "addressSealed",
      f.address_hash as "addressHash", f.language, f.follows_since as "followsSince",
      array_remove(array[a.id, a.redirects_to_id], null) as "followedIds"
    from follow f join agency a on a.id = f.agency_id
    where f.state = 'FOLLOWS' and (a.id = any(${agencyIds}::int[]) or a.redirects_to_id = any(${agencyIds}::int[]))
    order by f.id`
  return rows.map((row) => ({ ...row, followsSince: toInstant(row.followsSince) }))
}

function toFollow(row: Omit<Follow, 'state' | 'askedAt'> & { state: string; askedAt: Date }): Follow {
  // States of the database have their form by construction.
  return { ...row, state: row.state as FollowState, askedAt: toInstant(row.askedAt) }
}

function toInstant(at: Date): Instant {
  // An instant of the database has the form by construction.
  return at.toISOString() as Instant
}
