import { z } from 'zod'
import { complaintColumns, toComplaint } from './complaints.server.ts'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { CaseNo } from '#app/domain/complaints/oversight-case.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** A report among those it may repeat: what is not sealed, by what it hangs together with others, and its case. */
export type LikeReport = {
  complaint: Complaint
  /** Keyed hashes of who is reported and their telephone, and the rows it is linked to. */
  parties: readonly string[]
  caseNo: CaseNo | null
}

/**
 * Reports within `days` that share words, a party or a telephone with one: the latest first, `limit` at most. By keyed
 * prints alone: what they say is measured by who has the keys.
 */
export async function listLikeReports(
  complaint: Complaint,
  { days, limit }: { days: number; limit: number },
): Promise<LikeReport[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    with asked as (select id, word_print, received_on from complaint where id = ${complaint.id})
    select other.id from asked, complaint other
    where other.id <> asked.id
      and other.received_on between asked.received_on - ${days}::int and asked.received_on + ${days}::int
      and (other.word_print && asked.word_print
        or exists (select from complaint_sign own join complaint_sign its using (kind, hash)
          where own.complaint_id = asked.id and its.complaint_id = other.id
            and own.kind in ('SUBJECT', 'PHONE', 'LETTERHEAD', 'WORDING'))
        or exists (select from complaint_link own join complaint_link its
            on its.agency_id = own.agency_id or its.subject_id = own.subject_id
          where own.complaint_id = asked.id and its.complaint_id = other.id and own.undone_at is null
            and its.undone_at is null and own.verdict <> 'DIFFERENT' and its.verdict <> 'DIFFERENT'))
    order by other.received_on desc, other.id desc limit ${limit}`
  return listParties(rows.map(({ id }) => id))
}

/** What of these reports is compared, in the order of their numbers. */
export async function listParties(ids: readonly number[]): Promise<LikeReport[]> {
  const rows = await db().complaint.findMany({ where: { id: { in: [...ids] } }, select, orderBy: { no: 'desc' } })
  return rows.map((row) => {
    const { signs, links, cases } = Parties.parse(row)
    return {
      complaint: toComplaint(row),
      parties: [
        ...signs.map(({ kind, hash }) => `${kind} ${hash}`),
        ...links.map(({ agencyId, subjectId }) => `LINK ${String(agencyId)} ${String(subjectId)}`),
      ],
      caseNo: cases[0]?.inCase.no ?? null,
    }
  })
}

/** The number of the agency a case is about. */
export async function findCaseAgencyNo(agencyId: number, tx: Tx): Promise<AgencyNo | undefined> {
  const row = await tx.agency.findUnique({ where: { id: agencyId }, select: { no: true } })
  return row ? AgencyNo.parse(row.no) : undefined
}

/** By these two reports can be seen to be about one party. */
const PARTY_SIGNS = ['SUBJECT', 'PHONE']

const select = {
  ...complaintColumns,
  signs: { where: { kind: { in: PARTY_SIGNS } }, select: { kind: true, hash: true } },
  links: {
    where: { undoneAt: null, verdict: { not: 'DIFFERENT' } },
    select: { agencyId: true, subjectId: true },
  },
  cases: { where: { partedAt: null }, select: { inCase: { select: { no: true } } }, orderBy: { id: 'asc' }, take: 1 },
} as const

const Parties = z.object({
  signs: z.array(z.object({ kind: z.string(), hash: z.string() })),
  links: z.array(z.object({ agencyId: z.int().nullable(), subjectId: z.int().nullable() })),
  cases: z.array(z.object({ inCase: z.object({ no: CaseNo }) })),
})
