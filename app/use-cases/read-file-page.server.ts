import { drawFilePages } from '#app/adapters/file-cleaner.server.ts'
import { findDataKey } from '#app/adapters/key-store.server.ts'
import { ObjectFault } from '#app/adapters/object-request.server.ts'
import { placePart } from './place-part.server.ts'
import { copied } from './make-copy.server.ts'
import { openPart, outOfReach, type FileToSend } from './open-part.server.ts'
import { findReadable, type ReadFileRefusal } from './read-file.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { CleaningRefusal } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addPart, type NewPart, type PartName } from '#app/repositories/file-parts.server.ts'
import type { FileWithSubjects } from '#app/repositories/files.server.ts'
import { spool, type Spooled } from '#app/repositories/spool.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Pages drawn in one go: whoever looks at one looks at the next. */
const AT_A_TIME = 4

export type ReadPageRefusal = ReadFileRefusal | { code: 'no-such-page' } | { code: CleaningRefusal }

/**
 * The picture of a page of a PDF, counted from 1. It is drawn when it is first asked for and kept, encrypted as the file
 * is; it says nothing the clean copy does not, so the ledger is not told.
 */
export async function readFilePage(
  context: Context,
  id: string,
  page: number,
): Promise<Result<FileToSend, ReadPageRefusal>> {
  const found = await findReadable(context.actor, id)
  if (!found.ok) return found
  const ready = await copied(found.value, context)
  if (!ready.ok) return ready
  const file = ready.value
  if (!hasPage(file, page)) return refuse({ code: 'no-such-page' })
  const kept = await openPart(file, partOf(page))
  if (kept.ok || kept.refusal.code !== 'no-such-file') return kept
  const drawn = await draw(context, file, page)
  return drawn.ok ? openPart(file, partOf(page)) : drawn
}

function hasPage({ pages }: FileWithSubjects, page: number): boolean {
  return Number.isInteger(page) && page >= 1 && page <= (pages ?? 0)
}

type Picture = { part: PartName; picture: Spooled }

async function draw(context: Context, file: FileWithSubjects, from: number): Promise<Result<null, ReadPageRefusal>> {
  const clean = await openPart(file, 'clean')
  if (!clean.ok) return clean
  const pictures: Picture[] = []
  try {
    const drawn = await drawFilePages(clean.value.bytes, { from, count: AT_A_TIME }, async (page, bytes) => {
      pictures.push({ part: partOf(page), picture: await spool(bytes) })
    })
    return drawn.ok ? await keep(context, file, pictures) : refuse({ code: drawn.refusal })
  } catch (error) {
    if (error instanceof ObjectFault) return refuse(outOfReach(error.fault))
    throw error
  } finally {
    for (const { picture } of pictures) picture.discard()
  }
}

/** Two who ask at once draw twice, and the first is kept. */
async function keep(
  { now }: Context,
  { id: fileId }: FileWithSubjects,
  pictures: readonly Picture[],
): Promise<Result<null, ReadPageRefusal>> {
  const dataKey = await findDataKey(fileId)
  if (!dataKey) return refuse({ code: 'destroyed' })
  const parts: NewPart[] = []
  for (const { part, picture } of pictures) {
    const { open, size } = picture
    const placed = await placePart(now, { fileId, part, type: 'image/webp', size, open, dataKey })
    if (!placed.ok) return refuse(outOfReach(placed.refusal))
    parts.push(placed.value)
  }
  await inTransaction(async (tx) => {
    for (const part of parts) await addPart(tx, part)
  })
  return accept(null)
}

function partOf(page: number): PartName {
  return `page-${page}`
}
