import { randomUUID } from 'node:crypto'
import { keepMessage, type MessageToKeep } from './keep-message.server.ts'
import { postMails } from './post-mails.server.ts'
import { openSealedRecord, recordSeal, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { ReporterIdentity } from '#app/domain/complaints/identity.ts'
import { identitySubject } from '#app/domain/complaints/sealed-parts.ts'
import type { Mail } from '#app/domain/notices/mail.ts'
import { hasUnseenMessages } from '#app/repositories/complaint-messages.server.ts'
import { findSealedIdentity } from '#app/repositories/complaints.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** What is needed to write to a reporter: the key of what is said, and where to say that there is news, if they asked. */
export type WayToReporter = { seal: RecordSeal; mailbox: Pick<Mail, 'to' | 'language'> | null }

/**
 * The way to a reporter, or undefined where the term of the report is over. Keys are read here, before a transaction.
 * The address is opened by the machine for the mail alone; no person sees it, so this is no opening of an identity.
 */
export async function findWayToReporter(complaint: Complaint): Promise<WayToReporter | undefined> {
  const seal = complaint.contentKey && (await recordSeal(complaint.contentKey))
  return seal ? { seal, mailbox: await findMailbox(complaint) } : undefined
}

type Told = Omit<MessageToKeep, 'seal' | 'from'> & { from: 'OFFICE' | 'SYSTEM' }

/**
 * Tells a reporter something, in the transaction of it: in the inbox always; by mail only that there is news, only where
 * they asked, and only if they have seen everything before. The caller tells the ledger the acts, last.
 */
export async function tellReporter(
  tx: Tx,
  context: Context,
  { way: { seal, mailbox }, ...told }: Told & { way: WayToReporter },
): Promise<LedgerAct[]> {
  const knows = await hasUnseenMessages(tx, told.complaint.id)
  const acts = await keepMessage(tx, context, { ...told, seal })
  if (mailbox && !knows) await postNews(tx, context, mailbox)
  return acts
}

/** The mail names nothing by which it could be matched with a report, not even to who reads the whole database. */
async function postNews(tx: Tx, { now }: Context, mailbox: Pick<Mail, 'to' | 'language'>): Promise<void> {
  const owner = { kind: 'REPORTER' } as const
  const facts = { kind: 'REPORT_NEWS' } as const
  await postMails(tx, [{ ...mailbox, facts, owner, onceFor: `report-news/${randomUUID()}` }], now)
}

async function findMailbox(complaint: Complaint): Promise<WayToReporter['mailbox']> {
  const { id, no, identityKey } = complaint
  const seal = identityKey && (await recordSeal(identityKey))
  const sealed = seal && (await findSealedIdentity(id))
  if (!seal || !sealed) return null
  const opened: unknown = JSON.parse(openSealedRecord(sealed, identitySubject(no), seal))
  const { wantsMail, email, language } = ReporterIdentity.parse(opened)
  return wantsMail && email !== '' ? { to: email, language: language === 'id' ? 'id' : 'en' } : null
}
