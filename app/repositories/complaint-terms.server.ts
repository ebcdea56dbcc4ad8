import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { COMPLAINT_STAGES, ComplaintNo, isClosedStage } from '#app/domain/complaints/complaint.ts'
import type { ComplaintTerm } from '#app/domain/complaints/events.ts'
import { filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import { FileId } from '#app/domain/files/file.ts'
import type { Severity } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** A matter became graver since it was received. */
export async function saveComplaintSeverity(tx: Tx, id: number, severity: Severity): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { severity }, select: { id: true } })
}

/** Stages of a case in which nothing goes on any more (domain.md 5.2). */
const ENDED_CASES = ['S70', 'S71', 'S72']

/**
 * Reports that were closed on a day or before and still have the key a term is about, the oldest first. One that is in a
 * case that goes on is none of them, however long it is closed itself.
 */
export async function listEndedTerms(
  what: ComplaintTerm,
  { closedBy, atMost }: { closedBy: Day; atMost: number },
): Promise<ComplaintNo[]> {
  const rows = await db().complaint.findMany({
    where: endedTerm(what, closedBy),
    orderBy: [{ stageSince: 'asc' }, { id: 'asc' }],
    take: atMost,
    select: { no: true },
  })
  return rows.map(({ no }) => ComplaintNo.parse(no))
}

/** Is it so now? Asked again of a report that is locked. */
export async function isTermEnded(
  tx: Tx,
  id: number,
  { what, closedBy }: { what: ComplaintTerm; closedBy: Day },
): Promise<boolean> {
  return (await tx.complaint.count({ where: { id, ...endedTerm(what, closedBy) } })) > 0
}

/** The name of the key, what is sealed under it, and by what two reports of one reporter were known. */
export async function eraseIdentity(tx: Tx, id: number): Promise<void> {
  const data = { identityKey: null, identitySealed: null, reporterHash: null }
  await tx.complaint.update({ where: { id }, data, select: { id: true } })
}

/** All that was said, then and later; the secret opens nothing any more. That there was a report stays known. */
export async function eraseContent(tx: Tx, id: number): Promise<void> {
  const data = { contentKey: null, contentSealed: null, secretHash: null, sentHash: null, wordPrint: [] }
  await tx.complaint.update({ where: { id }, data, select: { id: true } })
  await tx.complaintSign.deleteMany({ where: { complaintId: id } })
  await tx.complaintMessage.updateMany({ where: { complaintId: id }, data: { sealed: null } })
}

/** The files of a report and of its messages that are still readable. */
export async function listFilesOfReport(no: ComplaintNo): Promise<FileId[]> {
  const rows = await db().fileLink.findMany({
    where: {
      OR: [{ subject: filesOfComplaint(no) }, { subject: { startsWith: `${filesOfComplaint(no)}/` } }],
      file: { destroyedAt: null },
    },
    distinct: ['fileId'],
    orderBy: { fileId: 'asc' },
    select: { fileId: true },
  })
  return rows.map(({ fileId }) => FileId.parse(fileId))
}

function endedTerm(what: ComplaintTerm, closedBy: Day) {
  return {
    stage: { in: COMPLAINT_STAGES.filter(isClosedStage) },
    stageSince: { lte: new Date(closedBy) },
    cases: { none: { partedAt: null, inCase: { stage: { notIn: ENDED_CASES } } } },
    ...(what === 'IDENTITY' ? { identityKey: { not: null } } : { contentKey: { not: null } }),
  }
}
