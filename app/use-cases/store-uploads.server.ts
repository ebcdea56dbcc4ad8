import { letGo, prepareUploads, type PreparedFile } from './prepare-uploads.server.ts'
import { encrypted } from '#app/adapters/file-cipher.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { mediaType } from '#app/domain/files/file-name.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile, type StoredFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addPart } from '#app/repositories/file-parts.server.ts'
import { addFile, linkFiles } from '#app/repositories/files.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

export type StoreUploadsRefusal = NotAllowed | { code: 'too-many-files' }
/** What was kept; a refused file does not take the others with it. */
export type StoredUploads = { stored: StoredFile[]; refused: FileRefusal[] }

export type UploadTarget = { subject: FileSubject; agencyNo: AgencyNo | null }

/** Keeps uploaded files for something: each is looked into, cleaned and encrypted; those that are good are kept. */
export async function storeUploads(
  context: Context,
  files: readonly ReceivedFile[],
  target: UploadTarget,
): Promise<Result<StoredUploads, StoreUploadsRefusal>> {
  const refusal = refusalOf(context, files, target)
  if (refusal) {
    for (const file of files) file.discard()
    return refuse(refusal)
  }
  const { good, refused } = await prepareUploads(files)
  const stored = await keep(context, good, target)
  return accept({ stored, refused })
}

function refusalOf(
  { actor }: Context,
  files: readonly ReceivedFile[],
  { agencyNo }: UploadTarget,
): StoreUploadsRefusal | undefined {
  const allowed = requirePermission(actor, 'file:upload', agencyNo === null ? {} : { agencyNo })
  if (!allowed.ok) return allowed.refusal
  return files.length > MOST_FILES ? { code: 'too-many-files' } : undefined
}

async function keep(context: Context, files: readonly PreparedFile[], target: UploadTarget): Promise<StoredFile[]> {
  if (files.length === 0) return []
  try {
    const stored = await inTransaction(async (tx) => save(tx, context, { files, target }), LONG)
    await letGo(files, 'copies')
    return stored
  } catch (error) {
    await letGo(files, 'copies and keys')
    throw error
  }
}

async function save(
  tx: Tx,
  context: Context,
  { files, target }: { files: readonly PreparedFile[]; target: UploadTarget },
): Promise<StoredFile[]> {
  const stored = files.map((file) => storedFile(context, file, target))
  for (const [index, file] of stored.entries()) {
    await addFile(tx, file)
    await addParts(tx, files[index] as PreparedFile)
  }
  const ids = stored.map(({ id }) => id)
  await linkFiles(tx, ids, { subject: target.subject, at: context.now })
  await appendLedgerActs(
    tx,
    stored.map((file) => ({ context, act: actOf(file, target) })),
  )
  return stored
}

async function addParts(tx: Tx, { id, kind, original, clean, dataKey }: PreparedFile): Promise<void> {
  const type = mediaType(kind)
  for (const [part, { open, size }] of [['original', original] as const, ['clean', clean] as const]) {
    await addPart(tx, { fileId: id, part, type, size, bytes: encrypted(open(), dataKey, part) })
  }
}

function storedFile(context: Context, file: PreparedFile, { agencyNo }: UploadTarget): StoredFile {
  const { id, name, kind, pages, removed, scan, original } = file
  return {
    ...{ id, name, kind, pages, removed, scan, agencyNo },
    size: original.size,
    sha256: original.sha256,
    uploadedBy: actorName(context.actor),
    uploadedAt: context.now,
    destroyedAt: null,
  }
}

function actOf({ id, kind, size, sha256, scan, agencyNo }: StoredFile, { subject }: UploadTarget) {
  return ledgerActOf({ type: 'file-stored', file: id, kind, size, sha256, scan, for: subject }, agencyNo ?? id)
}
