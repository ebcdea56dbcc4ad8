import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A view under the name its owner gave it. */
export type SavedView = { id: number; name: string; query: string }

/** The views of an account, by name. */
export async function listSavedViews(accountId: string): Promise<SavedView[]> {
  return db().savedView.findMany({
    where: { accountId },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
  })
}

export async function countSavedViews(tx: Tx, accountId: string): Promise<number> {
  return tx.savedView.count({ where: { accountId } })
}

/** Keeps a view; one of the same name becomes this one. */
export async function putSavedView(
  tx: Tx,
  view: { accountId: string; name: string; query: string; at: Instant },
): Promise<void> {
  const { accountId, name, query, at } = view
  await tx.savedView.upsert({
    where: { accountId_name: { accountId, name } },
    create: { accountId, name, query, createdAt: new Date(at) },
    update: { query },
    select: { id: true },
  })
}

/** Forgets a view of this account; that of somebody else stays. */
export async function removeSavedView(tx: Tx, key: { accountId: string; id: number }): Promise<void> {
  await tx.savedView.deleteMany({ where: key })
}
