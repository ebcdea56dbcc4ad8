import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { SubjectRef } from '#app/domain/complaints/links.ts'
import type { SubjectForm, UnregisteredSubject } from '#app/domain/complaints/subject.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** So many are compared with one party: more than a regency has in years. */
const MOST = 5_000
const PER_PAGE = 100
/** So many reports about an agency are listed; the list of reports finds the others. */
const MOST_REPORTS = 100

/** Adds a subject under the next number. Answers its row and number. */
export async function addSubject(
  tx: Tx,
  subject: SubjectForm & { firstSeenOn: Day; by: string; at: Instant },
): Promise<{ id: number; ref: SubjectRef }> {
  const [next] = await tx.$queryRaw<{ id: number }[]>`select nextval('unregistered_subject_id_seq')::int as id`
  if (!next) throw new Error('A sequence gave no number.')
  const ref = SubjectRef.parse(`SBJ-${String(next.id).padStart(6, '0')}`)
  const { by, at, firstSeenOn, ...form } = subject
  await tx.unregisteredSubject.create({
    data: { ...next, ref, ...form, firstSeenOn: new Date(firstSeenOn), madeBy: by, madeAt: new Date(at) },
    select: { id: true },
  })
  return { id: next.id, ref }
}

/** The subject of that number, held until the transaction ends. */
export async function lockSubject(tx: Tx, ref: SubjectRef): Promise<UnregisteredSubject | undefined> {
  await tx.$queryRaw`select id from unregistered_subject where ref = ${ref} for update`
  return findSubject(ref, tx)
}

export async function findSubject(ref: SubjectRef, tx?: Tx): Promise<UnregisteredSubject | undefined> {
  const row = await (tx ?? db()).unregisteredSubject.findUnique({ where: { ref }, select })
  return row ? toSubject(row) : undefined
}

/** Saves what is known of a subject that is locked. */
export async function saveSubject(
  tx: Tx,
  { id, name, otherNames, phones, addresses, people }: Omit<UnregisteredSubject, 'ref' | 'firstSeenOn' | 'promotedTo'>,
): Promise<void> {
  const data = {
    name,
    otherNames: [...otherNames],
    phones: [...phones],
    addresses: [...addresses],
    people: [...people],
  }
  await tx.unregisteredSubject.update({ where: { id }, data, select: { id: true } })
}

/** From now on the subject is this agency of the register. */
export async function savePromotion(
  tx: Tx,
  id: number,
  { agencyId, at }: { agencyId: number; at: Instant },
): Promise<void> {
  const data = { promotedTo: agencyId, promotedAt: new Date(at) }
  await tx.unregisteredSubject.update({ where: { id }, data, select: { id: true } })
}

/** Those that are compared with a party: all that have not become an agency, the latest first. */
export async function listSubjectsToCompare(): Promise<UnregisteredSubject[]> {
  const rows = await db().unregisteredSubject.findMany({
    where: { promotedTo: null },
    select,
    orderBy: { id: 'desc' },
    take: MOST,
  })
  return rows.map(toSubject)
}

export type ListedSubject = UnregisteredSubject & { reports: number }

/** A page of all subjects, the latest first, each with how many reports are linked to it. */
export async function listSubjects(page: number): Promise<{ subjects: ListedSubject[]; total: number }> {
  const [rows, total] = await Promise.all([
    db().unregisteredSubject.findMany({
      select: { ...select, _count: { select: { links: { where: { undoneAt: null, verdict: 'SAME' } } } } },
      orderBy: { id: 'desc' },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
    db().unregisteredSubject.count(),
  ])
  return { subjects: rows.map((row) => ({ ...toSubject(row), reports: row._count.links })), total }
}

export function subjectPages(total: number): number {
  return Math.max(1, Math.ceil(total / PER_PAGE))
}

/** Numbers of the reports that meet on a subject, in order. */
export async function listReportsOnSubject(id: number): Promise<ComplaintNo[]> {
  const rows = await db().complaintLink.findMany({
    where: { subjectId: id, undoneAt: null, verdict: { not: 'DIFFERENT' } },
    select: { complaint: { select: { no: true } } },
    orderBy: { complaintId: 'asc' },
  })
  return [...new Set(rows.map(({ complaint }) => ComplaintNo.parse(complaint.no)))]
}

/** How many field checks of an agency were accepted. */
export async function countFieldChecks(agencyId: number, tx?: Tx): Promise<number> {
  const where = { agencyId, kind: 'FIELD_CHECK', decision: 'ACCEPTED', invalidatedFrom: null }
  return (tx ?? db()).evidence.count({ where })
}

const select = {
  id: true,
  ref: true,
  name: true,
  otherNames: true,
  phones: true,
  addresses: true,
  people: true,
  firstSeenOn: true,
  agency: { select: { no: true } },
} as const

const Row = z
  .object({
    id: z.int(),
    ref: SubjectRef,
    name: z.string(),
    otherNames: z.array(z.string()),
    phones: z.array(z.string()),
    addresses: z.array(z.string()),
    people: z.array(z.string()),
    firstSeenOn: z.date().transform((date) => Day.parse(date.toISOString().slice(0, 10))),
    agency: z.object({ no: AgencyNo }).nullable(),
  })
  .transform(({ agency, ...subject }) => ({ ...subject, promotedTo: agency?.no ?? null }))

function toSubject(row: unknown): UnregisteredSubject {
  return Row.parse(row)
}

/** Numbers of the reports linked to an agency, or to a subject that became it, the latest first. */
export async function listReportsOnAgency(agencyId: number): Promise<ComplaintNo[]> {
  const rows = await db().complaintLink.findMany({
    where: {
      ...{ undoneAt: null, verdict: { not: 'DIFFERENT' } },
      OR: [{ agencyId }, { agency: { redirectsToId: agencyId } }, { subject: { promotedTo: agencyId } }],
    },
    select: { complaint: { select: { no: true } } },
    orderBy: { complaintId: 'desc' },
    take: MOST_REPORTS,
  })
  return [...new Set(rows.map(({ complaint }) => ComplaintNo.parse(complaint.no)))]
}
