import { openSealedRecord, recordSeal } from '#app/adapters/record-seal.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { ComplaintContent } from '#app/domain/complaints/content.ts'
import { contentSubject } from '#app/domain/complaints/sealed-parts.ts'
import { findSealedContent } from '#app/repositories/complaints.server.ts'

/**
 * What a report says, for the machine to compare with others: what is answered of it are reasons and numbers, never a
 * word. Who reads it as a person goes by `openComplaintContent`. Undefined after its term.
 */
export async function unsealContent({
  id,
  no,
  contentKey,
}: Pick<Complaint, 'id' | 'no' | 'contentKey'>): Promise<ComplaintContent | undefined> {
  if (contentKey === null) return undefined
  const [seal, sealed] = await Promise.all([recordSeal(contentKey), findSealedContent(id)])
  if (!seal || !sealed) return undefined
  return ComplaintContent.parse(JSON.parse(openSealedRecord(sealed, contentSubject(no), seal)))
}
