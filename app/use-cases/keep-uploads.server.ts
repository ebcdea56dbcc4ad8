import { storeUploads, type StoredUploads, type StoreUploadsRefusal } from './store-uploads.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile, type StoredFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { listDrafts } from '#app/repositories/files.server.ts'

/** Files that came with a form: those of before that are still wanted, then the new ones. */
export type UploadsOfForm = { files: readonly ReceivedFile[]; keptIds: readonly string[] }

/** What waits for the form to be right, and which of the new files were refused and why. */
export type KeptUploads = { kept: StoredFile[]; refused: FileRefusal[] }

/**
 * Keeps the files of a form that is not right yet, so that nobody uploads twice. They wait for a day under the name of
 * whoever sent them; ids that are not theirs are passed over.
 */
export async function keepUploads(
  context: Context,
  { files, keptIds }: UploadsOfForm,
): Promise<Result<KeptUploads, StoreUploadsRefusal>> {
  const before = await listDrafts(keptIds, draftOf(context.actor))
  if (before.length + files.length > MOST_FILES) {
    for (const file of files) file.discard()
    return refuse({ code: 'too-many-files' })
  }
  const stored = await storeDrafts(context, files)
  if (!stored.ok) return stored
  return accept({ kept: [...before, ...stored.value.stored], refused: stored.value.refused })
}

async function storeDrafts(
  context: Context,
  files: readonly ReceivedFile[],
): Promise<Result<StoredUploads, StoreUploadsRefusal>> {
  return storeUploads(context, files, { subject: draftOf(context.actor), agencyNo: null })
}

/** The files that wait for a form of this person, as far as these ids are theirs. */
export async function draftsOf(actor: Actor, ids: readonly string[]): Promise<StoredFile[]> {
  return listDrafts(ids, draftOf(actor))
}
