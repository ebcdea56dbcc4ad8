import { placePart } from './place-part.server.ts'
import { letGo, prepareUploads, type PreparedFile } from './prepare-uploads.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { mediaType } from '#app/domain/files/file-name.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile, type StoredFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addPart, type NewPart } from '#app/repositories/file-parts.server.ts'
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
  const { placed, unplaced } = await placeFiles(context, good)
  const stored = await keep(context, placed, target)
  return accept({ stored, refused: [...refused, ...unplaced.map(({ name }) => ({ code: 'no-place' as const, name }))] })
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

type PlacedFile = { file: PreparedFile; parts: readonly NewPart[] }

/** Every part of a file has a place, or none of it is kept. */
async function placeFiles(
  context: Context,
  files: readonly PreparedFile[],
): Promise<{ placed: PlacedFile[]; unplaced: PreparedFile[] }> {
  const tried = await Promise.allSettled(
    files.map(async (file) => ({ file, parts: await placesOf(context.now, file) })),
  )
  const broken = tried.find((one) => one.status === 'rejected')
  if (broken) {
    await letGo(files, 'copies and keys')
    throw broken.reason
  }
  const done = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const unplaced = done.flatMap(({ file, parts }) => (parts ? [] : [file]))
  await letGo(unplaced, 'copies and keys')
  return { placed: done.flatMap(({ file, parts }) => (parts ? [{ file, parts }] : [])), unplaced }
}

async function placesOf(at: Instant, file: PreparedFile): Promise<NewPart[] | undefined> {
  const { id: fileId, dataKey } = file
  const type = mediaType(file.kind)
  const parts: NewPart[] = []
  for (const part of ['original', 'clean'] as const) {
    const { open, size } = file[part]
    const placed = await placePart(at, { fileId, part, type, size, open, dataKey })
    if (!placed.ok) return undefined
    parts.push(placed.value)
  }
  return parts
}

async function keep(context: Context, placed: readonly PlacedFile[], target: UploadTarget): Promise<StoredFile[]> {
  if (placed.length === 0) return []
  const files = placed.map(({ file }) => file)
  try {
    const stored = await inTransaction(async (tx) => save(tx, context, { placed, target }), LONG)
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
  { placed, target }: { placed: readonly PlacedFile[]; target: UploadTarget },
): Promise<StoredFile[]> {
  const stored: StoredFile[] = []
  for (const { file, parts } of placed) {
    const row = storedFile(context, file, target)
    await addFile(tx, row)
    for (const part of parts) await addPart(tx, part)
    stored.push(row)
  }
  const ids = stored.map(({ id }) => id)
  await linkFiles(tx, ids, { subject: target.subject, at: context.now })
  await appendLedgerActs(
    tx,
    stored.map((file) => ({ context, act: actOf(file, target) })),
  )
  return stored
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
