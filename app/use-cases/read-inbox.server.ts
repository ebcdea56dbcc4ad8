import { openSealedRecord, recordSeal, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { InboxMessage } from '#app/domain/complaints/message.ts'
import { filesOfMessage, messageSubject } from '#app/domain/complaints/sealed-parts.ts'
import { listComplaintMessages, type SealedMessage } from '#app/repositories/complaint-messages.server.ts'
import { listFilesForEach } from '#app/repositories/files.server.ts'

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
