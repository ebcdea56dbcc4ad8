import { openSealedRecord, recordSeal, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { unseenBy, type InboxMessage } from '#app/domain/complaints/message.ts'
import { filesOfMessage, messageSubject } from '#app/domain/complaints/sealed-parts.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import {
  listComplaintMessages,
  saveMessagesSeen,
  type SealedMessage,
} from '#app/repositories/complaint-messages.server.ts'
import { listFilesForEach } from '#app/repositories/files.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Who reads, and when: what the other side wrote counts as seen from then on. */
type Reading = { by: 'REPORTER' | 'OFFICE'; at: Instant }

/** The messages of a report for one of the two sides, as they were before this reading. */
export async function readInboxFor(complaint: Complaint, { by, at }: Reading): Promise<InboxMessage[]> {
  const messages = await readInbox(complaint)
  if (unseenBy(by, messages).length === 0) return messages
  await inTransaction(async (tx) => saveMessagesSeen(tx, complaint.id, { by, at }))
  return messages
}

/**
 * The messages of a report, opened, the oldest first. For whoever may: the page of an officer asks `requireComplaint`
 * first, the page of the reporter its session.
 */
export async function readInbox({ id, no, contentKey }: Complaint): Promise<InboxMessage[]> {
  const [sealed, seal] = await Promise.all([listComplaintMessages(id), contentKey && recordSeal(contentKey)])
  const files = await listFilesForEach(sealed.map(({ ref }) => filesOfMessage(no, ref)))
  return sealed.map((message) => {
    const { sealed: _sealed, ...rest } = message
    return { ...rest, text: opened(no, message, seal), files: files.get(filesOfMessage(no, message.ref)) ?? [] }
  })
}

function opened(no: ComplaintNo, { ref, sealed }: SealedMessage, seal: RecordSeal | null | undefined): string | null {
  return sealed && seal ? openSealedRecord(sealed, messageSubject(no, ref), seal) : null
}
