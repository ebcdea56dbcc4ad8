import { storeUploads, type StoreUploadsRefusal } from './store-uploads.server.ts'
import { accountOf } from './report-visit.server.ts'
import { pictureFacts } from '#app/adapters/picture-facts.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { FileRefusal, ReceivedFile, StoredFile } from '#app/domain/files/file.ts'
import { photoFacts, type FormFacts, type PhotoFacts } from '#app/domain/visits/photo.ts'
import { isInTeam, type Visit } from '#app/domain/visits/visit.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { addPhoto, findVisit } from '#app/repositories/visits.server.ts'

export type PhotosOrder = { ref: string; files: readonly ReceivedFile[]; caption: string; form: FormFacts }
export type AddPhotosRefusal =
  NotAllowed | StoreUploadsRefusal | { code: 'no-such-visit' | 'not-in-team' | 'already-reported' | 'no-photo' }
export type AddedPhotos = { added: number; refused: FileRefusal[] }

/**
 * Photos of a visit are kept, each with where and when it was taken and how that is known. They come before the report,
 * so that its minutes can count them. One that is refused does not take the others with it.
 */
export async function addVisitPhotos(
  context: Context,
  order: PhotosOrder,
): Promise<Result<AddedPhotos, AddPhotosRefusal>> {
  const visit = await findVisit(order.ref)
  const refusal = refusalOf(context, visit, order)
  if (refusal || !visit) {
    for (const file of order.files) file.discard()
    return refuse(refusal ?? { code: 'no-such-visit' })
  }
  const facts = new Map<string, PhotoFacts>()
  const files = newOnes(order.files, visit)
  for (const file of files) {
    facts.set(file.sha256, photoFacts(await pictureFacts(file.open()), order.form, context.now))
  }
  const kept = await storeUploads(context, files, { subject: `visit:${visit.ref}`, agencyNo: visit.agencyNo })
  if (!kept.ok) return kept
  const pictures = kept.value.stored.filter(({ kind }) => kind !== 'PDF')
  const added = await add(context, visit, { pictures, facts, caption: order.caption })
  return accept({ added, refused: kept.value.refused })
}

function refusalOf({ actor }: Context, visit: Visit | undefined, order: PhotosOrder): AddPhotosRefusal | undefined {
  const allowed = requirePermission(actor, 'visit:keep', visit ? { agencyNo: visit.agencyNo } : {})
  if (!allowed.ok) return allowed.refusal
  if (!visit) return { code: 'no-such-visit' }
  if (!isInTeam(visit, accountOf(actor))) return { code: 'not-in-team' }
  if (visit.state !== 'PLANNED') return { code: 'already-reported' }
  return order.files.length === 0 ? { code: 'no-photo' } : undefined
}

/** A phone that heard no answer sends a photo again: what is here already is let go, and is no mistake. */
function newOnes(files: readonly ReceivedFile[], { photos }: Visit): ReceivedFile[] {
  const known = new Set(photos.map(({ sha256 }) => sha256))
  for (const file of files) if (known.has(file.sha256)) file.discard()
  return files.filter(({ sha256 }) => !known.has(sha256))
}

async function add(
  context: Context,
  { ref, agencyNo }: Visit,
  given: { pictures: readonly StoredFile[]; facts: ReadonlyMap<string, PhotoFacts>; caption: string },
): Promise<number> {
  const by = { addedBy: actorName(context.actor), addedAt: context.now }
  return inTransaction(async (tx) => {
    const news: string[] = []
    for (const { id, sha256 } of given.pictures) {
      const facts = given.facts.get(sha256)
      if (facts && (await addPhoto(tx, ref, { fileId: id, sha256, caption: given.caption, ...facts, ...by })))
        news.push(sha256)
    }
    await appendLedgerActs(
      tx,
      news.map((sha256) => ({ context, act: ledgerActOf({ type: 'visit-photo-added', ref, sha256 }, agencyNo) })),
    )
    return news.length
  })
}
