import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { NoticeFacts, type NewNotice, type Notice } from '#app/domain/notices/notice.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Tells accounts of something, in the transaction of it. What an account was told before is passed over. */
export async function addNotices(tx: Tx, notices: readonly NewNotice[], now: Instant): Promise<void> {
  if (notices.length === 0) return
  await tx.notice.createMany({
    data: notices.map(({ accountId, facts, onceFor }) => ({
      ...{ accountId, facts, onceFor },
      kind: facts.kind,
      createdAt: new Date(now),
    })),
    skipDuplicates: true,
  })
}

/** What an account was told, newest first. */
export async function listNotices(accountId: string, limit = 100): Promise<Notice[]> {
  const rows = await db().notice.findMany({
    where: { accountId },
    select: { id: true, facts: true, createdAt: true, readAt: true },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(({ id, facts, createdAt, readAt }) => ({
    id,
    facts: NoticeFacts.parse(facts),
    // Instants of the database have their form by construction.
    createdAt: createdAt.toISOString() as Instant,
    readAt: (readAt?.toISOString() ?? null) as Instant | null,
  }))
}

export async function countUnreadNotices(accountId: string): Promise<number> {
  return db().notice.count({ where: { accountId, readAt: null } })
}

/** An account has read some of what it was told, or all of it. Another's notices are left alone. */
export async function markNoticesRead(
  tx: Tx,
  { accountId, ids, now }: { accountId: string; ids: readonly number[] | 'ALL'; now: Instant },
): Promise<void> {
  await tx.notice.updateMany({
    where: { accountId, readAt: null, ...(ids === 'ALL' ? {} : { id: { in: [...ids] } }) },
    data: { readAt: new Date(now) },
  })
}
