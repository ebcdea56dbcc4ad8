import { openSealedRecord, recordSeal } from '#app/adapters/record-seal.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type Permission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { ComplaintNo, type Complaint } from '#app/domain/complaints/complaint.ts'
import { ComplaintContent } from '#app/domain/complaints/content.ts'
import { mayOpen, type OpenComplaintRefusal } from '#app/domain/complaints/may-open.ts'
import { contentSubject } from '#app/domain/complaints/sealed-parts.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findOpeningFacts, wasOpened } from '#app/repositories/complaint-openings.server.ts'
import { findComplaint, findSealedContent, lockComplaint } from '#app/repositories/complaints.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

export type { OpenComplaintRefusal } from '#app/domain/complaints/may-open.ts'

/**
 * The report of that number, if this actor may do `permission` to it. One they may not know of and one that is not there
 * are answered alike.
 */
export async function requireComplaint(
  context: Context,
  no: string,
  permission: Permission,
): Promise<Result<Complaint, OpenComplaintRefusal>> {
  return lookUp(context, permission, { find: findComplaint, no })
}

/** The same in a transaction, the report held until its end. */
export async function lockRequiredComplaint(
  tx: Tx,
  context: Context,
  { no, permission }: { no: string; permission: Permission },
): Promise<Result<Complaint, OpenComplaintRefusal>> {
  return lookUp(context, permission, { find: async (known) => lockComplaint(tx, known), no, tx })
}

type LookUp = { find: (no: ComplaintNo) => Promise<Complaint | undefined>; no: string; tx?: Tx }

async function lookUp(
  { actor }: Context,
  permission: Permission,
  { find, no, tx }: LookUp,
): Promise<Result<Complaint, OpenComplaintRefusal>> {
  const allowed = requirePermission(actor, permission)
  if (!allowed.ok) return allowed
  const known = ComplaintNo.safeParse(no)
  const complaint = known.success ? await find(known.data) : undefined
  if (!complaint) return refuse({ code: 'no-such-complaint' })
  const open = mayOpen(actor, permission, { complaint, ...(await findOpeningFacts(complaint.id, tx)) })
  return open.ok ? accept(complaint) : open
}

export type OpenContentRefusal = OpenComplaintRefusal | { code: 'content-destroyed' }

/**
 * What a report says, for an officer who handles it. That a confidential or anonymous one was read is told in the ledger,
 * once for each officer, report and day, without a word of it. After its term nothing can be opened any more.
 */
export async function openComplaintContent(
  context: Context,
  no: string,
): Promise<Result<{ complaint: Complaint; content: ComplaintContent }, OpenContentRefusal>> {
  const found = await requireComplaint(context, no, 'complaint:open-content')
  if (!found.ok) return found
  const complaint = found.value
  const text = await openText(complaint)
  if (text === undefined) return refuse({ code: 'content-destroyed' })
  if (complaint.mode !== 'TERBUKA') await recordReading(complaint.no, context)
  return accept({ complaint, content: ComplaintContent.parse(JSON.parse(text)) })
}

async function openText({ id, no, contentKey }: Complaint): Promise<string | undefined> {
  const [seal, sealed] = await Promise.all([contentKey && recordSeal(contentKey), findSealedContent(id)])
  return seal && sealed ? openSealedRecord(sealed, contentSubject(no), seal) : undefined
}

/** Tells the ledger that somebody read what a report says, once a day. */
export async function recordReading(no: ComplaintNo, context: Context): Promise<void> {
  const since = new Date(`${context.today}T00:00:00+07:00`).toISOString() as Instant
  if (await wasOpened({ actor: actorName(context.actor), no, since })) return
  await inTransaction(async (tx) => appendLedger(tx, context, ledgerActOf({ type: 'complaint-opened' }, no)))
}
