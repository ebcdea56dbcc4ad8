import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A one-time link that still opens something, and what it is for. */
export type OpenInvitation = {
  id: number
  accountId: string
  email: string
  name: string
  kind: 'STAFF' | 'AGENCY'
  /** Somebody took the account up before: the link is for a new password. */
  takenUp: boolean
}

/** Keeps a hash of a new link. Earlier links of the account end with it. */
export async function addInvitation(
  tx: Tx,
  link: { tokenHash: string; accountId: string; createdAt: Instant; expiresAt: Instant },
): Promise<void> {
  await endInvitations(tx, link.accountId, link.createdAt)
  const { createdAt, expiresAt, ...kept } = link
  await tx.invitation.create({
    data: { ...kept, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) },
    select: { id: true },
  })
}

/** Whose link this is, while it is good: not used, not too old, the account not disabled. */
export async function findOpenInvitation(tokenHash: string, now: Instant): Promise<OpenInvitation | undefined> {
  const row = await db().invitation.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date(now) }, account: { disabledAt: null } },
    select: { id: true, account: { select: { id: true, email: true, name: true, kind: true, emailVerified: true } } },
  })
  if (!row) return undefined
  const { id: accountId, kind, emailVerified: takenUp, ...account } = row.account
  return { id: row.id, accountId, ...account, kind: kind === 'STAFF' ? 'STAFF' : 'AGENCY', takenUp }
}

/** Uses a link up. Of two who use it at once, one does. */
export async function useInvitation(tx: Tx, id: number, at: Instant): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, usedAt: null }, data: { usedAt: new Date(at) } })
  return count === 1
}

/** Ends all links of an account that are still open. */
export async function endInvitations(tx: Tx, accountId: string, at: Instant): Promise<void> {
  await tx.invitation.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: new Date(at) } })
}
