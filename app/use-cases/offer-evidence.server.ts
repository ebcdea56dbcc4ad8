import { addEvidenceOrder } from './add-evidence.server.ts'
import { changeAgenciesIn, type ActOfContext, type CommonRefusal, type Order } from './change-agencies.server.ts'
import { keepUploads, type KeptUploads, type UploadsOfForm } from './keep-uploads.server.ts'
import type { StoreUploadsRefusal } from './store-uploads.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { draftOf, type FileSubject } from '#app/domain/files/file-subject.ts'
import type { FileId, StoredFile } from '#app/domain/files/file.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import type { EvidenceForm, SubmitEvidenceRefusal } from '#app/domain/registry/evidence.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { listOfficersOf } from '#app/repositories/assignments.server.ts'
import { addCounterReceipt } from '#app/repositories/counter-receipts.server.ts'
import { linkFiles, lockDrafts, saveAgencyOfFiles, unlinkFiles } from '#app/repositories/files.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** A document for a requirement, with its files: new ones, and those that waited while the form was mended. */
export type EvidenceOffer = UploadsOfForm & {
  no: AgencyNo
  form: EvidenceForm
  /** Taken in at the counter: who brought it. */
  broughtBy?: string
}

type Why =
  | SubmitEvidenceRefusal
  | CommonRefusal
  | StoreUploadsRefusal
  | { code: 'files-refused' }
  | { code: 'file-needed' }
  | { code: 'file-gone' }

/** Why it was not taken, and the files that wait for another try. */
export type OfferRefusal = Why & KeptUploads
export type Offered = { ref: string; files: StoredFile[] }

/**
 * An agency or an officer offers a document for a requirement. The document and what its files belong to are saved in
 * one transaction; before that the files wait as drafts, so a refusal costs nobody an upload. An earlier document of the
 * same kind stays: the newer one is another version.
 */
export async function offerEvidence(context: Context, offer: EvidenceOffer): Promise<Result<Offered, OfferRefusal>> {
  const allowed = requirePermission(context.actor, 'evidence:submit', { agencyNo: offer.no })
  if (!allowed.ok) return refusedBefore(offer, allowed.refusal)
  const uploads = await keepUploads(context, offer)
  if (!uploads.ok) return refuse({ ...uploads.refusal, kept: [], refused: [] })
  const why = refusalOf(context, uploads.value)
  if (why) return refuse({ ...why, ...uploads.value })
  const submitted = await submit(context, offer, uploads.value.kept)
  return submitted.ok ? submitted : refuse({ ...submitted.refusal, ...uploads.value })
}

function refusedBefore({ files }: EvidenceOffer, why: Why): Result<never, OfferRefusal> {
  for (const file of files) file.discard()
  return refuse({ ...why, kept: [], refused: [] })
}

/** What an officer saw in an official register needs no paper; what an agency says of itself does. */
function refusalOf({ actor }: Context, { kept, refused }: KeptUploads): Why | undefined {
  if (refused.length > 0) return { code: 'files-refused' }
  return kept.length === 0 && actor.kind === 'agency-user' ? { code: 'file-needed' } : undefined
}

async function submit(
  context: Context,
  { no, form, broughtBy }: EvidenceOffer,
  files: readonly StoredFile[],
): Promise<Result<Offered, Why>> {
  const { evidenceKinds } = await loadNorms()
  const order: Order<SubmitEvidenceRefusal> = {
    ...addEvidenceOrder(context, { no, form, knownKinds: new Set(evidenceKinds.keys()) }),
    alongside: (tx, done) => attach(tx, context, { no, done, files, broughtBy }),
  }
  try {
    const [result] = await inTransaction(async (tx) => changeAgenciesIn(tx, [order]))
    if (!result) throw new Error('An offer was made and not answered.')
    if (!result.ok) return result
    const { ref } = newest(result.value)
    return accept({ ref, files: files.map((file) => ({ ...file, agencyNo: no })) })
  } catch (error) {
    if (error instanceof FileGone) return refuse({ code: 'file-gone' })
    throw error
  }
}

type Attached = { no: AgencyNo; done: Changed; files: readonly StoredFile[]; broughtBy: string | undefined }

/** The drafts become files of the document; one that was offered or swept away meanwhile undoes it all. */
async function attach(tx: Tx, context: Context, { no, done, files, broughtBy }: Attached): Promise<ActOfContext[]> {
  const subject = subjectOf(done)
  const ids = files.map(({ id }) => id)
  const draft = draftOf(context.actor)
  const locked = await lockDrafts(tx, ids, draft)
  if (locked.length < ids.length) throw new FileGone()
  await linkFiles(tx, ids, { subject, at: context.now })
  await unlinkFiles(tx, ids, draft)
  await saveAgencyOfFiles(tx, ids, no)
  if (broughtBy !== undefined) await receive(tx, context, { done, broughtBy })
  await tellArrived(tx, context, done)
  return ids.map((file) => ({ context, act: linkedAct(file, subject, no) }))
}

/** The name of who brought it stays where it can be erased; that an officer took it in, the ledger knows by who acted. */
async function receive(tx: Tx, { actor, now }: Context, { done, broughtBy }: { done: Changed; broughtBy: string }) {
  if (actor.kind !== 'staff') throw new Error('Only officers take something in at the counter.')
  const { ref: evidenceRef } = newest(done)
  const agencyId = done.record.id
  await addCounterReceipt(tx, { evidenceRef, agencyId, broughtBy, takenBy: actor.accountId, takenAt: now })
}

/** Officers at work on this agency learn that there is something new; for all others it waits in the queue. */
async function tellArrived(tx: Tx, context: Context, done: Changed): Promise<void> {
  const { id, no, name } = done.record
  const { ref, kind: evidenceKind } = newest(done)
  const facts = { kind: 'EVIDENCE_ARRIVED' as const, agency: { no, name }, ref, evidenceKind }
  await tellAccounts(tx, context, { facts, to: await listOfficersOf(tx, id), onceFor: `evidence/${ref}` })
}

function linkedAct(file: FileId, subject: FileSubject, no: AgencyNo) {
  return ledgerActOf({ type: 'file-linked', file, for: subject }, no)
}

function subjectOf(done: Changed): FileSubject {
  return `evidence:${newest(done).ref}`
}

function newest({ events }: Changed): { ref: string; kind: string } {
  const [submitted] = events.flatMap((event) => (event.type === 'evidence-submitted' ? [event.evidence] : []))
  if (!submitted) throw new Error('A document was offered and none was submitted.')
  return submitted
}

class FileGone extends Error {
  constructor() {
    super('A file that waited is there no more.')
    this.name = 'FileGone'
  }
}
