import { copied, type NoCopy } from './make-copy.server.ts'
import { openPart, type FileToSend, type OpenPartRefusal } from './open-part.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import { complaintOfFile } from '#app/domain/complaints/sealed-parts.ts'
import { agencyUserSees } from '#app/domain/files/file-subject.ts'
import { FileId } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import { findComplaint } from '#app/repositories/complaints.server.ts'
import { findFile, type FileWithSubjects } from '#app/repositories/files.server.ts'

/** A file that is not there, and one that this person may not know of, are answered alike. */
export type ReadFileRefusal = NotAllowed | OpenPartRefusal | NoCopy

/** The copy of a file that people see. */
export async function readFile(context: Context, id: string): Promise<Result<FileToSend, ReadFileRefusal>> {
  const found = await findReadable(context.actor, id)
  if (!found.ok) return found
  const file = await copied(found.value, context)
  return file.ok ? openPart(file.value, 'clean') : file
}

/**
 * The file, if this person may see it. Officers see all by their role, but for agencies they have a tie to (domain.md 9);
 * agency users those of their own agencies. The evidence of a report is for who may open the report.
 */
export async function findReadable(actor: Actor, id: string): Promise<Result<FileWithSubjects, ReadFileRefusal>> {
  const allowed = requirePermission(actor, 'file:read')
  if (!allowed.ok) return allowed
  const file = FileId.safeParse(id).success ? await findFile(id) : undefined
  if (!file) return refuse({ code: 'no-such-file' })
  const refusal = refusalOf(actor, file) ?? (await reportRefusal(actor, file))
  return refusal ? refuse(refusal) : accept(file)
}

function refusalOf(actor: Actor, file: FileWithSubjects): ReadFileRefusal | undefined {
  if (actor.kind === 'agency-user' && !agencyUserSees(actor, file, file.subjects)) return { code: 'no-such-file' }
  if (actor.kind !== 'staff' || file.agencyNo === null) return undefined
  const allowed = requirePermission(actor, 'file:read', { agencyNo: file.agencyNo })
  return allowed.ok ? undefined : allowed.refusal
}

/** To whoever may not know of a report, its files are not there. */
async function reportRefusal(actor: Actor, { subjects }: FileWithSubjects): Promise<ReadFileRefusal | undefined> {
  const no = complaintOfFile(subjects)
  if (no === undefined) return undefined
  const complaint = await findComplaint(ComplaintNo.parse(no))
  const facts = complaint && { complaint, ...(await findOpeningFacts(complaint.id)) }
  return facts && mayOpen(actor, 'complaint:open-content', facts).ok ? undefined : { code: 'no-such-file' }
}
