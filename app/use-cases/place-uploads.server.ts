import { placePart } from './place-part.server.ts'
import { letGo, prepareUploads, type PreparedFile } from './prepare-uploads.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import { mediaType } from '#app/domain/files/file-name.ts'
import type { FileRefusal, ReceivedFile, StoredFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addPart, type NewPart } from '#app/repositories/file-parts.server.ts'
import { addFile, linkFiles } from '#app/repositories/files.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type UploadTarget = { subject: FileSubject; agencyNo: AgencyNo | null }

/** A file that was looked into, cleaned and encrypted, and the places of its parts. */
export type PlacedFile = { file: PreparedFile; parts: readonly NewPart[] }

/**
 * Looks into uploads, cleans and encrypts them, and finds a place for every part; nothing is in the database yet. Those
 * that are good are saved with `saveUploads`, and let go with `letGoPlaced` whether that worked or not.
 */
export async function placeUploads(
  files: readonly ReceivedFile[],
  context: Context,
  copies: 'now' | 'later' = 'now',
): Promise<{ placed: PlacedFile[]; refused: FileRefusal[] }> {
  const { good, refused } = await prepareUploads(files, copies)
  const { placed, unplaced } = await placeFiles(context, good)
  return { placed, refused: [...refused, ...unplaced.map(({ name }) => ({ code: 'no-place' as const, name }))] }
}

/** What lay aside for placed files is let go; with their keys, where they were not kept. */
export async function letGoPlaced(placed: readonly PlacedFile[], what: 'copies' | 'copies and keys'): Promise<void> {
  await letGo(
    placed.map(({ file }) => file),
    what,
  )
}

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
    const source = file[part]
    if (source === null) continue
    const { open, size } = source
    const placed = await placePart(at, { fileId, part, type, size, open, dataKey })
    if (!placed.ok) return undefined
    parts.push(placed.value)
  }
  return parts
}

/** Saves placed files in the transaction of what they are offered for; the caller tells the ledger the acts, last. */
export async function saveUploads(
  tx: Tx,
  context: Context,
  { placed, target }: { placed: readonly PlacedFile[]; target: UploadTarget },
): Promise<{ stored: StoredFile[]; acts: LedgerAct[] }> {
  const stored = await savePlaced(tx, context, { placed, agencyNo: target.agencyNo })
  return { stored, acts: await offerSaved(tx, context, { stored, subject: target.subject }) }
}

/**
 * Saves placed files for something that has no name yet: their bytes go into the database before anything is held that
 * others wait for. `offerSaved` follows in the same transaction.
 */
export async function savePlaced(
  tx: Tx,
  context: Context,
  { placed, agencyNo }: { placed: readonly PlacedFile[]; agencyNo: AgencyNo | null },
): Promise<StoredFile[]> {
  const stored: StoredFile[] = []
  for (const { file, parts } of placed) {
    const row = storedFile(context, file, agencyNo)
    await addFile(tx, row)
    for (const part of parts) await addPart(tx, part)
    stored.push(row)
  }
  return stored
}

/** Offers files for something in the transaction that saved them; answers what the ledger is told. */
export async function offerSaved(
  tx: Tx,
  context: Context,
  { stored, subject }: { stored: readonly StoredFile[]; subject: FileSubject },
): Promise<LedgerAct[]> {
  const ids = stored.map(({ id }) => id)
  await linkFiles(tx, ids, { subject, at: context.now })
  return stored.map((file) => actOf(file, subject))
}

function storedFile(context: Context, file: PreparedFile, agencyNo: AgencyNo | null): StoredFile {
  const { id, name, kind, pages, removed, scan, original, clean } = file
  return {
    ...{ id, name, kind, pages, removed, scan, agencyNo },
    copy: clean === null ? 'WAITING' : 'READY',
    size: original.size,
    sha256: original.sha256,
    uploadedBy: actorName(context.actor),
    uploadedAt: context.now,
    destroyedAt: null,
  }
}

function actOf({ id, kind, size, sha256, scan, agencyNo }: StoredFile, subject: FileSubject) {
  return ledgerActOf({ type: 'file-stored', file: id, kind, size, sha256, scan, for: subject }, agencyNo ?? id)
}
