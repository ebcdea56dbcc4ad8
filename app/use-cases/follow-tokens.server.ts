import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#app/adapters/keys.server.ts'

/** A token of a link: nobody finds it by trying. It is kept as a hash only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** How a token is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

const LEAVE = /^(\d{1,9})\.([\w-]{43})\.([\w-]{43})$/

/**
 * The token by which a follower leaves. It is made from what it ends and a key, and kept nowhere: the one in a mail of
 * last year is still good, also of somebody who left and came back.
 */
export function leaveToken({ agencyId, addressHash }: { agencyId: number; addressHash: string }): string {
  const subject = `${String(agencyId)}.${addressHash}`
  return `${subject}.${keyedHash(`leave/${subject}`, 'followers')}`
}

/** Whose following a token ends; undefined when it is none of ours. */
export function readLeaveToken(token: string): { agencyId: number; addressHash: string } | undefined {
  const [, id = '', addressHash = ''] = LEAVE.exec(token) ?? []
  if (id === '') return undefined
  const named = { agencyId: Number(id), addressHash }
  const ours = Buffer.from(leaveToken(named))
  const given = Buffer.from(token)
  return ours.length === given.length && timingSafeEqual(ours, given) ? named : undefined
}
