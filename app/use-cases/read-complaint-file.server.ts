import { recordReading, requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { copied, type NoCopy } from './make-copy.server.ts'
import { openPart, type FileToSend, type OpenPartRefusal } from './open-part.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { complaintOfFile } from '#app/domain/complaints/sealed-parts.ts'
import { FileId } from '#app/domain/files/file.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { findFile } from '#app/repositories/files.server.ts'

/**
 * The clean copy of a file that came with a report or in its messages, for whoever may open the report. That evidence was
 * read is recorded as reading the report is.
 */
export async function readComplaintFile(
  context: Context,
  { no, id }: { no: string; id: string },
): Promise<Result<FileToSend, OpenComplaintRefusal | OpenPartRefusal | NoCopy>> {
  const found = await requireComplaint(context, no, 'complaint:open-content')
  if (!found.ok) return found
  const file = FileId.safeParse(id).success ? await findFile(id) : undefined
  if (!file || complaintOfFile(file.subjects) !== found.value.no) return refuse({ code: 'no-such-file' })
  if (found.value.mode !== 'TERBUKA') await recordReading(found.value.no, context)
  const clean = await copied(file, context)
  return clean.ok ? openPart(clean.value, 'clean') : clean
}
