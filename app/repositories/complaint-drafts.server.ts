import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Which form is being written; each has a cookie of its own. */
export type DraftForm = 'LAPOR' | 'PERUSAHAAN'

/** A report that is being written. `id` is a hash of the key it is sealed under; the key is not here. */
export type SealedDraft = {
  id: string
  form: DraftForm
  sealed: Uint8Array<ArrayBuffer>
  savedAt: Instant
  /** Set once, when it is begun: a draft that is written on does not live longer. */
  expiresAt: Instant
}

/** A draft that is not over at this moment. */
export async function findComplaintDraft(
  id: string,
  { form, at }: { form: DraftForm; at: Instant },
): Promise<SealedDraft | undefined> {
  const row = await db().complaintDraft.findFirst({ where: { id, form, expiresAt: { gt: at } } })
  if (!row) return undefined
  const [savedAt, expiresAt] = [row.savedAt, row.expiresAt].map((date) => date.toISOString()) as [Instant, Instant]
  return { id, form, sealed: row.sealed, savedAt, expiresAt }
}

/** Keeps what was written so far. No transaction and no ledger: nobody in the office knows that there is a draft. */
export async function keepComplaintDraft({ id, form, sealed, savedAt, expiresAt }: SealedDraft): Promise<void> {
  await db().complaintDraft.upsert({
    where: { id },
    create: { id, form, sealed, savedAt, expiresAt },
    update: { sealed, savedAt },
    select: { id: true },
  })
}

export async function removeComplaintDraft(id: string): Promise<void> {
  await db().complaintDraft.deleteMany({ where: { id } })
}

/** Removes drafts that are over; answers how many. */
export async function removeEndedDrafts(tx: Tx, at: Instant): Promise<number> {
  const { count } = await tx.complaintDraft.deleteMany({ where: { expiresAt: { lte: at } } })
  return count
}
