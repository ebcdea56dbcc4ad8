import { copied, type NoCopy } from './make-copy.server.ts'
import { openTrackedReport, type TrackedRefusal } from './open-tracked-report.server.ts'
import { openPart, type FileToSend, type OpenPartRefusal } from './open-part.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { filesOfMessage } from '#app/domain/complaints/sealed-parts.ts'
import { FileId } from '#app/domain/files/file.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { listComplaintMessages } from '#app/repositories/complaint-messages.server.ts'
import { findFile } from '#app/repositories/files.server.ts'

/**
 * The clean copy of a file that came with a message of one's own report. The evidence itself is not given back: whoever
 * reported has it, and who looks over a shoulder shall not.
 */
export async function readOwnFile(
  context: Context,
  token: string | undefined,
  id: string,
): Promise<Result<FileToSend, TrackedRefusal | OpenPartRefusal | NoCopy>> {
  const opened = await openTrackedReport(context, token)
  if (!opened.ok) return opened
  const { complaint } = opened.value
  const file = FileId.safeParse(id).success ? await findFile(id) : undefined
  const messages = file ? await listComplaintMessages(complaint.id) : []
  const own = new Set<string>(messages.map(({ ref }) => filesOfMessage(complaint.no, ref)))
  if (!file?.subjects.some((subject) => own.has(subject))) return refuse({ code: 'no-such-file' })
  const ready = await copied(file, context)
  return ready.ok ? openPart(ready.value, 'clean') : ready
}
