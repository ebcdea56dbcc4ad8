import { decrypted } from '#app/adapters/file-cipher.server.ts'
import { findDataKey } from '#app/adapters/key-store.server.ts'
import { objects } from '#app/adapters/object-store.server.ts'
import type { FileId } from '#app/domain/files/file.ts'
import { isLost, type ObjectFaultCode } from '#app/domain/files/object.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findPart, readPart, type FilePart, type PartName } from '#app/repositories/file-parts.server.ts'
import type { FileWithSubjects } from '#app/repositories/files.server.ts'

/** `out-of-reach`: the bucket does not answer now; `lost`: it does, and has not the bytes that it was given. */
export type OpenPartRefusal =
  { code: 'no-such-file' } | { code: 'destroyed' } | { code: 'out-of-reach' | 'lost'; fault: ObjectFaultCode }

/** A part of a file to be sent: its bytes come as they are read. */
export type FileToSend = FilePart & { file: FileWithSubjects; bytes: AsyncIterable<Uint8Array> }

/** Opens a part of a file that may be read. Without its key nothing can. */
export async function openPart(file: FileWithSubjects, part: PartName): Promise<Result<FileToSend, OpenPartRefusal>> {
  const dataKey = file.destroyedAt === null ? await findDataKey(file.id) : undefined
  if (!dataKey) return refuse({ code: 'destroyed' })
  const kept = await findPart(file.id, part)
  if (!kept) return refuse({ code: 'no-such-file' })
  const sealed = await openSealed(file.id, part, kept)
  return sealed.ok ? accept({ ...kept, file, bytes: decrypted(sealed.value, dataKey, part) }) : sealed
}

/** The encrypted bytes of a part, from where they lie. */
async function openSealed(
  id: FileId,
  part: PartName,
  { object }: FilePart,
): Promise<Result<AsyncIterable<Uint8Array>, OpenPartRefusal>> {
  if (object === null) return accept(readPart(id, part))
  const opened = await objects.open(object)
  return opened.ok ? opened : refuse(outOfReach(opened.refusal))
}

/** What is said of a file whose bytes cannot be had. */
export function outOfReach(fault: ObjectFaultCode): OpenPartRefusal {
  return { code: isLost(fault) ? 'lost' : 'out-of-reach', fault }
}
