import { copied, type NoCopy } from './make-copy.server.ts'
import { openPart, type FileToSend, type OpenPartRefusal } from './open-part.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { agencyUserSees } from '#app/domain/files/file-subject.ts'
import { FileId } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
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
 * agency users those of their own agencies.
 */
export async function findReadable(actor: Actor, id: string): Promise<Result<FileWithSubjects, ReadFileRefusal>> {
  const allowed = requirePermission(actor, 'file:read')
  if (!allowed.ok) return allowed
  const file = FileId.safeParse(id).success ? await findFile(id) : undefined
  if (!file) return refuse({ code: 'no-such-file' })
  const refusal = refusalOf(actor, file)
  return refusal ? refuse(refusal) : accept(file)
}

function refusalOf(actor: Actor, file: FileWithSubjects): ReadFileRefusal | undefined {
  if (actor.kind === 'agency-user' && !agencyUserSees(actor, file, file.subjects)) return { code: 'no-such-file' }
  if (actor.kind !== 'staff' || file.agencyNo === null) return undefined
  const allowed = requirePermission(actor, 'file:read', { agencyNo: file.agencyNo })
  return allowed.ok ? undefined : allowed.refusal
}
