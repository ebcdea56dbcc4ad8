import { letGoPlaced, placeUploads, type PlacedFile } from './place-uploads.server.ts'
import { contentSha256, destroySeals, makeSeals, saveComplaint } from './save-complaint.server.ts'
import { secretSentUnder, sentHash } from '#app/adapters/complaint-secret.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed, type Permission } from '#app/domain/access/policy.ts'
import type { Channel } from '#app/domain/complaints/complaint.ts'
import { plainlyNamed } from '#app/domain/complaints/evidence-names.ts'
import type { ComplaintOrder, ComplaintReceipt } from '#app/domain/complaints/order.ts'
import { MOST_FILES, type FileRefusal } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findSent, isOutsideNumberTaken } from '#app/repositories/complaints.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type { ComplaintReceipt } from '#app/domain/complaints/order.ts'

export type SubmitComplaintRefusal =
  | NotAllowed
  | { code: 'unknown-kind' }
  | { code: 'too-many-files' }
  | { code: 'files-refused'; files: readonly FileRefusal[] }
  /** Something else was sent under this key before. */
  | { code: 'sent-differently' }
  | { code: 'outside-number-taken'; system: string; number: string }

/** Through which doors anybody may send; what comes by the others is keyed in by officers. */
const OPEN_DOORS: ReadonlySet<Channel> = new Set(['WEB', 'COMPANY_FORM', 'OPEN311', 'API'])

/** Ten files of 10 MB and their copies go into the database in some seconds. */
const LONG = { timeoutMs: 120_000 }

/**
 * Receives a report: sealed, numbered, with its files, in one transaction. When this answers, it is on disk; a sender who
 * heard nothing sends again under the same key and gets the same number and secret. Decides nothing about it.
 */
export async function submitComplaint(
  context: Context,
  order: ComplaintOrder,
): Promise<Result<ComplaintReceipt, SubmitComplaintRefusal>> {
  const answered = await answeredWithout(context, order)
  if (answered) {
    for (const file of order.files ?? []) file.discard()
    return answered
  }
  const { files, calledBefore } = plainlyNamed(order.files ?? [])
  const { placed, refused } = await placeUploads(files, context, 'later')
  if (refused.length > 0) {
    await letGoPlaced(placed, 'copies and keys')
    const before = refused.map(({ code, name }) => ({ code, name: calledBefore(name) }))
    return refuse({ code: 'files-refused', files: before })
  }
  return keep(context, order, placed)
}

/** The answer that needs nothing to be saved: a refusal, or the receipt of what was sent before. */
async function answeredWithout(
  context: Context,
  order: ComplaintOrder,
): Promise<Result<ComplaintReceipt, SubmitComplaintRefusal> | undefined> {
  const refusal = await refusalOf(context, order)
  if (refusal) return refuse(refusal)
  const sent = await alreadySent(order)
  if (sent) return sent
  const taken = await takenNumber(order)
  return taken && refuse(taken)
}

async function refusalOf({ actor }: Context, order: ComplaintOrder): Promise<SubmitComplaintRefusal | undefined> {
  const { reception, content, files = [], drafts } = order
  const permission: Permission = OPEN_DOORS.has(reception.channel) ? 'complaint:send' : 'complaint:key-in'
  const allowed = requirePermission(actor, permission)
  if (!allowed.ok) return allowed.refusal
  const known = new Set((await loadNorms()).complaintKinds.kinds.map(({ code }) => code))
  if (content.kinds.some((code) => !known.has(code))) return { code: 'unknown-kind' }
  return files.length + (drafts?.ids.length ?? 0) > MOST_FILES ? { code: 'too-many-files' } : undefined
}

/** What was sent under this key before: the same again is answered again, something else is refused. */
async function alreadySent({
  sentKey,
  content,
}: ComplaintOrder): Promise<Result<ComplaintReceipt, { code: 'sent-differently' }> | undefined> {
  const complaint = await findSent(sentHash(sentKey))
  if (!complaint) return undefined
  if (complaint.contentSha256 !== contentSha256(content)) return refuse({ code: 'sent-differently' })
  return accept({ complaint, secret: secretSentUnder(sentKey), again: true })
}

/** Two that send the same at once meet at the unique key: the one that comes second is answered as one that repeats. */
async function keep(
  context: Context,
  order: ComplaintOrder,
  placed: readonly PlacedFile[],
): Promise<Result<ComplaintReceipt, SubmitComplaintRefusal>> {
  const seals = await makeSeals(order)
  try {
    const complaint = await inTransaction(async (tx) => saveComplaint(tx, context, { order, placed, seals }), LONG)
    await letGoPlaced(placed, 'copies')
    return accept({ complaint, secret: secretSentUnder(order.sentKey), again: false })
  } catch (error) {
    await letGoPlaced(placed, 'copies and keys')
    await destroySeals(seals)
    const [sent, taken] = await Promise.all([alreadySent(order), takenNumber(order)])
    if (sent) return sent
    if (taken) return refuse(taken)
    throw error
  }
}

/** The number of another system under which a report is known already. */
async function takenNumber({ outsideNumbers = [] }: ComplaintOrder): Promise<SubmitComplaintRefusal | undefined> {
  for (const { system, number } of outsideNumbers) {
    if (await isOutsideNumberTaken(system, number)) return { code: 'outside-number-taken', system, number }
  }
  return undefined
}
