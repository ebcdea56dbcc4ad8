import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  LINK_VERDICTS,
  LinkReasons,
  SubjectRef,
  type ComplaintLink,
  type LinkTarget,
  type LinkVerdict,
} from '#app/domain/complaints/links.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

export type NewLink = {
  complaintId: number
  to: LinkRow
  verdict: LinkVerdict | 'BY_REPORTER'
  why: LinkReasons
  by: string
  at: Instant
}

/** The row a link points at. */
export type LinkRow = { agencyId: number } | { subjectId: number }

/** Adds a link to a report that is locked. */
export async function addComplaintLink(tx: Tx, { complaintId, to, verdict, why, by, at }: NewLink): Promise<void> {
  const data = { complaintId, ...to, verdict, reasons: why, decidedBy: by, decidedAt: new Date(at) }
  await tx.complaintLink.create({ data, select: { id: true } })
}

/** Ends links of a report; those that ended before stay as they are. */
export async function undoComplaintLinks(
  tx: Tx,
  complaintId: number,
  { ids, by, at }: { ids: readonly number[]; by: string; at: Instant },
): Promise<void> {
  if (ids.length === 0) return
  await tx.complaintLink.updateMany({
    where: { complaintId, id: { in: [...ids] }, undoneAt: null },
    data: { undoneBy: by, undoneAt: new Date(at) },
  })
}

/** All links of a report, those that were undone with them, in order. */
export async function listComplaintLinks(complaintId: number, tx?: Tx): Promise<ComplaintLink[]> {
  const rows = await (tx ?? db()).complaintLink.findMany({ where: { complaintId }, select, orderBy: { id: 'asc' } })
  return rows.map((row) => toLink(row))
}

/** The row of an agency of that number; a merged one leads to the one it joined. */
export async function findAgencyRow(no: AgencyNo, tx?: Tx): Promise<number | undefined> {
  const row = await (tx ?? db()).agency.findUnique({ where: { no }, select: { id: true, redirectsToId: true } })
  return row?.redirectsToId ?? row?.id
}

const select = {
  id: true,
  verdict: true,
  reasons: true,
  decidedBy: true,
  decidedAt: true,
  undoneBy: true,
  undoneAt: true,
  agency: { select: { no: true, name: true } },
  subject: { select: { ref: true, name: true } },
} as const

const instant = z.date().transform((date) => date.toISOString() as Instant)

const Row = z.object({
  id: z.int(),
  verdict: z.enum([...LINK_VERDICTS, 'BY_REPORTER']),
  reasons: LinkReasons,
  decidedBy: z.string(),
  decidedAt: instant,
  undoneBy: z.string().nullable(),
  undoneAt: instant.nullable(),
  agency: z.object({ no: AgencyNo, name: z.string() }).nullable(),
  subject: z.object({ ref: SubjectRef, name: z.string() }).nullable(),
})

function toLink(row: unknown): ComplaintLink {
  const { id, verdict, reasons, decidedBy, decidedAt, undoneBy, undoneAt, agency, subject } = Row.parse(row)
  const undone = undoneBy !== null && undoneAt !== null ? { by: undoneBy, at: undoneAt } : null
  const { target, name } = agency
    ? { target: { kind: 'AGENCY', no: agency.no } satisfies LinkTarget, name: agency.name }
    : subjectTarget(subject)
  return { id, target, name, verdict, why: reasons, decidedBy, decidedAt, undone }
}

function subjectTarget(subject: { ref: SubjectRef; name: string } | null): { target: LinkTarget; name: string } {
  if (!subject) throw new Error('A link of a report leads nowhere.')
  return { target: { kind: 'SUBJECT', ref: subject.ref }, name: subject.name }
}
