import { postMails } from './post-mails.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type Permission, type Subject } from '#app/domain/access/policy.ts'
import type { NewMail } from '#app/domain/notices/mail.ts'
import type { NoticeFacts } from '#app/domain/notices/notice.ts'
import { wantsMail } from '#app/domain/notices/settings.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { listMailboxes } from '#app/repositories/notice-settings.server.ts'
import { addNotices } from '#app/repositories/notices.server.ts'
import { listRecipientsOf } from '#app/repositories/recipients.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Something to tell. `onceFor` names it: an account is told the same once, in the application and by mail. */
export type News = { facts: NoticeFacts; onceFor: string }

/**
 * Tells accounts of something, in the transaction of it: in the application always, and by mail where they want one of
 * this kind. Whoever did it is not told. A notice is no act of its own: the ledger holds what it tells.
 */
export async function tellAccounts(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  { facts, onceFor, to, agencyId = null }: News & { to: readonly string[]; agencyId?: number | null },
): Promise<void> {
  const { actor, now } = context
  const self = 'accountId' in actor ? actor.accountId : null
  const accountIds = [...new Set(to)].filter((id) => id !== self)
  if (accountIds.length === 0) return
  await addNotices(
    tx,
    accountIds.map((accountId) => ({ accountId, facts, onceFor })),
    now,
  )
  const mailboxes = await listMailboxes(tx, accountIds)
  const mails = mailboxes
    .filter(({ mailed }) => wantsMail(facts.kind, mailed))
    .map(({ accountId, address }): NewMail => {
      const owner = { kind: 'ACCOUNT' as const, accountId, agencyId }
      return { to: address, language: 'id', owner, facts: { kind: 'NOTICE', notice: facts }, onceFor: mailKey(onceFor) }
    })
  await postMails(tx, mails, now)
}

function mailKey(onceFor: string): string {
  return `notice/${onceFor}`
}

/** Officers who may do something to a thing, by the one table: who has a tie to it, or has acted on it, is not told. */
export async function tellOfficers(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  { permission, subject, ...news }: News & { permission: Permission; subject: Subject },
): Promise<void> {
  const officers = await listAssignees(tx)
  const to = officers
    .filter((officer) => requirePermission(asActor(officer), permission, subject).ok)
    .map(({ accountId }) => accountId)
  await tellAccounts(tx, context, { ...news, to })
}

/** The people of an agency, and by mail the address on its record too. */
export async function tellAgency(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  { agencyId, ...news }: News & { agencyId: number },
): Promise<void> {
  const { recipients, accountIds } = await listRecipientsOf(tx, agencyId)
  await tellAccounts(tx, context, { ...news, to: accountIds, agencyId })
  const own = recipients.filter(({ owner }) => owner.kind === 'AGENCY')
  const facts = { kind: 'NOTICE', notice: news.facts } as const
  const mails = own.map(({ address, owner }): NewMail => ({
    ...{ to: address, language: 'id', owner, facts },
    onceFor: mailKey(news.onceFor),
  }))
  await postMails(tx, mails, context.now)
}
