import { randomUUID } from 'node:crypto'
import { saveUploads, type PlacedFile } from './place-uploads.server.ts'
import { sealRecord, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { MessageKind, MessageSender } from '#app/domain/complaints/message.ts'
import { filesOfMessage, messageSubject } from '#app/domain/complaints/sealed-parts.ts'
import { addComplaintMessage } from '#app/repositories/complaint-messages.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type MessageToKeep = {
  complaint: Complaint
  /** Of the content of the report: what is said later is as secret as what was said first. */
  seal: RecordSeal
  from: MessageSender
  kind: MessageKind
  text: string
  placed?: readonly PlacedFile[]
}

/**
 * Seals a message and keeps it with its files, in the transaction of what it tells. The caller tells the ledger the acts,
 * last; they hold no word of it.
 */
export async function keepMessage(
  tx: Tx,
  context: Context,
  { complaint: { id, no }, seal, from, kind, text, placed = [] }: MessageToKeep,
): Promise<LedgerAct[]> {
  const ref = randomUUID()
  const { actor, now } = context
  const sealed = sealRecord(text, messageSubject(no, ref), seal)
  const sentBy = actor.kind === 'staff' ? actor.accountId : null
  await addComplaintMessage(tx, { complaintId: id, ref, from, kind, sealed, sentAt: now, sentBy })
  const subject = filesOfMessage(no, ref)
  const { acts } = await saveUploads(tx, context, { placed, target: { subject, agencyNo: null } })
  return [...acts, ledgerActOf({ type: 'complaint-message-sent', from, kind, ref, files: placed.length }, no)]
}
