import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { StatusChange } from '#app/domain/norm-changes/status-changes.ts'
import type { ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** How far the comparison of all agencies has come. `norms`: the state of the rules it compares with. */
export type NormPreview = {
  norms: string
  day: Day
  after: number
  seen: number
  total: number
  changed: number
  first: readonly StatusChange[]
  isDone: boolean
}

export type NormDraft = ReferenceDocument & {
  ref: string
  sha256: string
  reasonBack: string | null
  madeBy: string
  madeAt: Instant
  preview: NormPreview
}

const First: z.ZodType<StatusChange[]> = z.array(
  z.object({
    no: z.string(),
    name: z.string(),
    // Codes of statuses were written by the rules themselves.
    before: z.string().nullable() as unknown as z.ZodType<StatusChange['before']>,
    after: z.string().nullable() as unknown as z.ZodType<StatusChange['after']>,
    lines: z.number(),
  }),
)

/** A draft by its number, locked where a transaction decides on it. */
export async function findNormDraft(ref: string, tx?: Tx): Promise<NormDraft | undefined> {
  if (tx) await tx.$queryRaw`select id from norm_draft where ref = ${ref} for update`
  const row = await (tx ?? db()).normDraft.findUnique({ where: { ref } })
  return row ? toDraft(row) : undefined
}

/** Drafts whose preview is not complete, the oldest first. */
export async function listUnfinishedNormPreviews(): Promise<string[]> {
  const rows = await db().normDraft.findMany({
    where: { previewDoneAt: null },
    select: { ref: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ ref }) => ref)
}

/** Drafts made before a moment that nobody ever proposed, the oldest first. */
export async function listForgottenNormDrafts(before: Instant, atMost: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ ref: string }[]>`
    select ref from norm_draft draft
    where made_at < ${before}::timestamptz
      and not exists (select from act_proposal where kind = 'add-norm-version' and act ->> 'draft' = draft.ref)
    order by id limit ${atMost}`
  return rows.map(({ ref }) => ref)
}

export async function removeNormDraft(tx: Tx, ref: string): Promise<void> {
  await tx.normDraft.delete({ where: { ref }, select: { id: true } })
}

export async function addNormDraft(tx: Tx, draft: NormDraft): Promise<void> {
  const { ref, name, version, sha256, reasonBack, madeBy, preview } = draft
  await tx.normDraft.create({
    data: {
      ...{ ref, name, version, sha256, reasonBack, madeBy, madeAt: new Date(draft.madeAt) },
      // The body came out of JSON.
      body: draft.body as Prisma.JsonObject,
      ...columnsOf(preview, draft.madeAt),
    },
    select: { id: true },
  })
}

export async function saveNormPreview(
  tx: Tx,
  ref: string,
  given: { preview: NormPreview; now: Instant },
): Promise<void> {
  await tx.normDraft.update({ where: { ref }, data: columnsOf(given.preview, given.now), select: { id: true } })
}

function columnsOf({ norms, day, after, seen, total, changed, first, isDone }: NormPreview, now: Instant) {
  return {
    previewNorms: norms,
    previewDay: new Date(`${day}T00:00:00Z`),
    previewAfter: after,
    previewSeen: seen,
    previewTotal: total,
    previewChanged: changed,
    previewFirst: first.map((one) => ({ ...one })),
    previewDoneAt: isDone ? new Date(now) : null,
  }
}

function toDraft(row: Prisma.NormDraftGetPayload<object>): NormDraft {
  const { ref, name, version, body, sha256, reasonBack, madeBy } = row
  const preview = {
    norms: row.previewNorms,
    day: Day.parse(row.previewDay.toISOString().slice(0, 10)),
    after: row.previewAfter,
    seen: row.previewSeen,
    total: row.previewTotal,
    changed: row.previewChanged,
    first: First.parse(row.previewFirst),
    isDone: row.previewDoneAt !== null,
  }
  return { ref, name, version, body, sha256, reasonBack, madeBy, madeAt: row.madeAt.toISOString() as Instant, preview }
}
