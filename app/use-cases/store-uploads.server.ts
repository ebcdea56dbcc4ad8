import { letGoPlaced, placeUploads, saveUploads, type PlacedFile, type UploadTarget } from './place-uploads.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile, type StoredFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

export type StoreUploadsRefusal = NotAllowed | { code: 'too-many-files' }
/** What was kept; a refused file does not take the others with it. */
export type StoredUploads = { stored: StoredFile[]; refused: FileRefusal[] }

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
  const { placed, refused } = await placeUploads(files, context)
  return accept({ stored: await keep(context, placed, target), refused })
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

async function keep(context: Context, placed: readonly PlacedFile[], target: UploadTarget): Promise<StoredFile[]> {
  if (placed.length === 0) return []
  try {
    const stored = await inTransaction(async (tx) => save(tx, context, { placed, target }), LONG)
    await letGoPlaced(placed, 'copies')
    return stored
  } catch (error) {
    await letGoPlaced(placed, 'copies and keys')
    throw error
  }
}

async function save(
  tx: Tx,
  context: Context,
  saved: { placed: readonly PlacedFile[]; target: UploadTarget },
): Promise<StoredFile[]> {
  const { stored, acts } = await saveUploads(tx, context, saved)
  await appendLedgerActs(
    tx,
    acts.map((act) => ({ context, act })),
  )
  return stored
}
