import { openPart, outOfReach, type OpenPartRefusal } from './open-part.server.ts'
import { placePart } from './place-part.server.ts'
import { cleanFile } from '#app/adapters/file-cleaner.server.ts'
import { findDataKey } from '#app/adapters/key-store.server.ts'
import { ObjectFault } from '#app/adapters/object-request.server.ts'
import { scanFile } from '#app/adapters/virus-scanner.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { mediaType } from '#app/domain/files/file-name.ts'
import type { CopyState, StoredFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addPart, type NewPart } from '#app/repositories/file-parts.server.ts'
import { findFile, saveCopy, type FileWithSubjects } from '#app/repositories/files.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { spool, type Spooled } from '#app/repositories/spool.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** There is no copy of this file, and why. */
export type NoCopy = { code: Exclude<CopyState, 'READY' | 'WAITING'> }

/**
 * The file with its copy: where one waits to be made it is made now, in place of whoever would do it in a while. Two who
 * ask at once make it twice, and the first is kept.
 */
export async function copied(
  file: FileWithSubjects,
  context: Context,
): Promise<Result<FileWithSubjects, OpenPartRefusal | NoCopy>> {
  if (file.copy === 'READY') return accept(file)
  if (file.copy !== 'WAITING') return refuse({ code: file.copy })
  const made = await make(file, context)
  if (!made.ok) return made
  const now = (await findFile(file.id)) ?? file
  return now.copy === 'READY' || now.copy === 'WAITING' ? accept(now) : refuse({ code: now.copy })
}

async function make(file: FileWithSubjects, context: Context): Promise<Result<null, OpenPartRefusal>> {
  try {
    const original = await openPart(file, 'original')
    if (!original.ok) return original
    const sealed = await spool(original.value.bytes)
    try {
      return await makeFrom(sealed, file, context)
    } finally {
      sealed.discard()
    }
  } catch (error) {
    if (error instanceof ObjectFault) return refuse(outOfReach(error.fault))
    throw error
  }
}

type Made = Pick<StoredFile, 'copy' | 'scan' | 'pages' | 'removed'>

async function makeFrom(
  original: Spooled,
  file: FileWithSubjects,
  context: Context,
): Promise<Result<null, OpenPartRefusal>> {
  const scanned = await scanFile(original)
  const nothing = { pages: null, removed: [] }
  if (scanned === 'INFECTED') return save(file, context, { copy: 'infected', scan: file.scan, ...nothing })
  const cleaned = await cleanFile(original, file.kind, spool)
  if (!cleaned.ok) return save(file, context, { copy: cleaned.refusal, scan: scanned, ...nothing })
  const { copy, pages, removed } = cleaned.value
  try {
    const made = { copy: 'READY' as const, scan: scanned, pages, removed }
    return await place(copy, { file, context, made })
  } finally {
    copy.discard()
  }
}

async function place(
  { open, size }: Spooled,
  { file, context, made }: { file: FileWithSubjects; context: Context; made: Made },
): Promise<Result<null, OpenPartRefusal>> {
  const dataKey = await findDataKey(file.id)
  if (!dataKey) return refuse({ code: 'destroyed' })
  const part = { fileId: file.id, part: 'clean', type: mediaType(file.kind), size, open, dataKey } as const
  const placed = await placePart(context.now, part)
  return placed.ok ? save(file, context, made, placed.value) : refuse(outOfReach(placed.refusal))
}

async function save(
  { id }: FileWithSubjects,
  context: Context,
  ...[made, part]: [made: Made, part?: NewPart]
): Promise<Result<null, never>> {
  await inTransaction(async (tx) => {
    if (!(await saveCopy(tx, id, made))) return
    if (part) await addPart(tx, part)
    const { copy, scan } = made
    await appendLedger(tx, context, ledgerActOf({ type: 'file-copied', file: id, copy, scan }, id))
  })
  return accept(null)
}
