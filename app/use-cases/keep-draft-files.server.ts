import { destroyFile } from './destroy-file.server.ts'
import { letGoPlaced, placeUploads, saveUploads, type PlacedFile } from './place-uploads.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { plainlyNamed } from '#app/domain/complaints/evidence-names.ts'
import { MOST_FILES, type FileRefusal, type ReceivedFile, type StoredFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

/** A file that waits, and what it was called where it came from; the office does not learn that name. */
type DraftFile = { file: StoredFile; calledBefore: string }

export type DraftFiles = { kept: DraftFile[]; refused: FileRefusal[] }

/**
 * Keeps evidence for a report that is being written: looked into, cleaned, encrypted. A name of a file can tell who sends
 * it, so it waits under a plain one; who writes the draft keeps the name it had. A refused file takes no other with it.
 */
export async function keepDraftFiles(
  context: Context,
  { subject, files }: { subject: FileSubject; files: readonly ReceivedFile[] },
): Promise<Result<DraftFiles, NotAllowed | { code: 'too-many-files' }>> {
  const before = await listFilesFor(subject)
  const allowed = requirePermission(context.actor, 'complaint:send')
  if (!allowed.ok || before.length + files.length > MOST_FILES) {
    for (const file of files) file.discard()
    return allowed.ok ? refuse({ code: 'too-many-files' }) : allowed
  }
  const plain = plainlyNamed(
    files,
    before.map(({ name }) => name),
  )
  const { placed, refused } = await placeUploads(plain.files, context)
  const { calledBefore } = plain
  const stored = await save(context, placed, subject)
  return accept({
    kept: stored.map((file) => ({ file, calledBefore: calledBefore(file.name) })),
    refused: refused.map((refusal) => ({ ...refusal, name: calledBefore(refusal.name) })),
  })
}

async function save(context: Context, placed: readonly PlacedFile[], subject: FileSubject): Promise<StoredFile[]> {
  if (placed.length === 0) return []
  try {
    const stored = await inTransaction(async (tx) => {
      const saved = await saveUploads(tx, context, { placed, target: { subject, agencyNo: null } })
      await appendLedgerActs(
        tx,
        saved.acts.map((act) => ({ context, act })),
      )
      return saved.stored
    }, LONG)
    await letGoPlaced(placed, 'copies')
    return stored
  } catch (error) {
    await letGoPlaced(placed, 'copies and keys')
    throw error
  }
}

/** Destroys the evidence of a draft: all of it, or one file. What waits under another name is passed over. */
export async function destroyDraftFiles(
  context: Context,
  { subject, only }: { subject: FileSubject; only?: string },
): Promise<Result<{ destroyed: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'complaint:send')
  if (!allowed.ok) return allowed
  const waiting = (await listFilesFor(subject)).filter(
    ({ id, destroyedAt }) => destroyedAt === null && (only === undefined || id === only),
  )
  // Keys are destroyed by the machine alone: nobody gains the right to it by having sent something.
  const machine: Context = { ...context, actor: { kind: 'system', job: 'complaint-drafts' } }
  for (const { id } of waiting) await destroyFile(machine, id)
  return accept({ destroyed: waiting.length })
}
