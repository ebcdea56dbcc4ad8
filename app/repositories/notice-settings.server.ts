import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Of which notices an account wants a mail as well; null: it has not chosen. */
export async function findNoticeSettings(accountId: string): Promise<string[] | null> {
  const row = await db().noticeSetting.findUnique({ where: { accountId }, select: { mailed: true } })
  return row?.mailed ?? null
}

export async function saveNoticeSettings(
  tx: Tx,
  { accountId, mailed, now }: { accountId: string; mailed: readonly string[]; now: Instant },
): Promise<void> {
  const values = { mailed: [...mailed], savedAt: new Date(now) }
  await tx.noticeSetting.upsert({
    where: { accountId },
    create: { accountId, ...values },
    update: values,
    select: { accountId: true },
  })
}

/** Where accounts that work get mail, and what they chose. */
export async function listMailboxes(
  tx: Tx,
  accountIds: readonly string[],
): Promise<{ accountId: string; address: string; mailed: string[] | null }[]> {
  const ids = [...accountIds]
  const accounts = await tx.userAccount.findMany({
    where: { id: { in: ids }, disabledAt: null },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  })
  const chosen = await tx.noticeSetting.findMany({ where: { accountId: { in: ids } } })
  const settings = new Map(chosen.map(({ accountId, mailed }) => [accountId, mailed]))
  return accounts.map(({ id, email }) => ({ accountId: id, address: email, mailed: settings.get(id) ?? null }))
}
