import type { Context } from '#app/domain/access/actor.ts'
import { may, requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { firstDayOfEffect } from '#app/domain/norm-changes/append-only.ts'
import { differenceBetween } from '#app/domain/norm-changes/difference.ts'
import { statusChanges } from '#app/domain/norm-changes/status-changes.ts'
import { newestVersions, parseNorms } from '#app/domain/norms/parse-norms.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { countAgencies, listAgencies, listAgencyIdsAfter } from '#app/repositories/agencies.server.ts'
import {
  findNormDraft,
  listUnfinishedNormPreviews,
  saveNormPreview,
  type NormDraft,
  type NormPreview,
} from '#app/repositories/norm-drafts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { wakeJob } from '#app/repositories/notify.server.ts'
import { listNewestReference } from '#app/repositories/reference.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** So many agencies at a time; a register of no more is compared while the officer waits. */
const BATCH = 500
const SHOWN = 100

/** A preview that has not begun: with which rules, and on which day it asks, the first on which something differs. */
export function newPreview(norms: string, { day, total }: { day: Day; total: number }): NormPreview {
  return { norms, day, after: 0, seen: 0, total, changed: 0, first: [], isDone: total === 0 }
}

/** Compares now where the register is small, else wakes the job that does. */
export async function startPreview(tx: Tx, total: number): Promise<'now' | 'later'> {
  if (total <= BATCH) return 'now'
  await wakeJob(tx, 'preview-norms')
  return 'later'
}

/** The comparison is made anew: the rules have changed since, or the day. */
export async function previewAgain(
  context: Context,
  ref: string,
): Promise<Result<null, NotAllowed | { code: 'no-such-draft' }>> {
  const row = may(context.actor, 'act:confirm-norm') ? 'act:confirm-norm' : 'act:propose-norm'
  const allowed = requirePermission(context.actor, row)
  if (!allowed.ok) return allowed
  const [draft, newest, norms, total] = await Promise.all([
    findNormDraft(ref),
    listNewestReference(),
    loadNorms(),
    countAgencies(),
  ])
  if (!draft) return refuse({ code: 'no-such-draft' })
  const before = newest.find(({ name }) => name === draft.name)?.body
  const day = firstDayOfEffect(differenceBetween(before, draft.body), context.today)
  const preview = newPreview(norms.fingerprint, { day, total })
  const start = await inTransaction(async (tx) => {
    await saveNormPreview(tx, ref, { preview, now: context.now })
    return startPreview(tx, total)
  })
  if (start === 'now') await finishPreview(context, ref)
  return accept(null)
}

/** Completes every preview that has begun with the rules that hold, batch by batch; cut off, the next run goes on where this one was. */
export async function previewNormDrafts(context: Context): Promise<Result<{ drafts: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  const refs = await listUnfinishedNormPreviews()
  for (const ref of refs) await finishPreview(context, ref)
  return accept({ drafts: refs.length })
}

/**
 * Asks both rules about every agency that was not asked about yet. A preview that began with other rules than hold now is
 * left: it decides nothing any more, and its draft may not even fit what holds.
 */
export async function finishPreview(context: Context, ref: string): Promise<void> {
  const draft = await findNormDraft(ref)
  const before = await loadNorms()
  if (draft?.preview.norms !== before.fingerprint) return
  const after = parseNorms(newestVersions([...(await listNewestReference()), draft]), 'proposed')
  for (let { preview } = draft; !preview.isDone;) {
    const next = await nextBatch(preview, { before, after, context })
    const isOurs = await saveBatch(ref, { from: preview, to: next, context })
    if (!isOurs) return
    preview = next
  }
}

type Comparing = { before: Norms; after: Norms; context: Context }

async function nextBatch(preview: NormPreview, { before, after, context }: Comparing): Promise<NormPreview> {
  const ids = await listAgencyIdsAfter(preview.after, BATCH)
  const records = await listAgencies(ids)
  const changes = statusChanges(records, { before, after }, { at: preview.day, knownAt: context.now })
  return {
    ...preview,
    after: ids.at(-1) ?? preview.after,
    seen: preview.seen + records.filter(({ redirectsTo }) => !redirectsTo).length,
    changed: preview.changed + changes.length,
    first: [...preview.first, ...changes].slice(0, SHOWN),
    isDone: ids.length < BATCH,
  }
}

/** Two processes may have begun on one preview: who is late leaves it to the other. */
async function saveBatch(
  ref: string,
  { from, to, context }: { from: NormPreview; to: NormPreview; context: Context },
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const now: NormDraft | undefined = await findNormDraft(ref, tx)
    if (now?.preview.after !== from.after || now.preview.norms !== from.norms || now.preview.isDone) return false
    await saveNormPreview(tx, ref, { preview: to, now: context.now })
    return true
  })
}
