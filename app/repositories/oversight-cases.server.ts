import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { CaseNo, type OversightCase } from '#app/domain/complaints/oversight-case.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import { CaseEvent } from '#app/domain/sop/case-event.ts'

/** Adds a case; its events and reports follow. Answers its id. */
export async function addCase(tx: Tx, given: Omit<OversightCase, 'id'>): Promise<number> {
  const { kinds, withUnitIds, openedOn, openedAt, ...rest } = given
  const data = {
    ...rest,
    kinds: [...kinds],
    withUnitIds: [...withUnitIds],
    openedOn: new Date(openedOn),
    openedAt: new Date(openedAt),
  }
  const { id } = await tx.oversightCase.create({ data, select: { id: true } })
  return id
}

/** The case of that number. */
export async function findCase(no: CaseNo, tx?: Tx): Promise<OversightCase | undefined> {
  const row = await (tx ?? db()).oversightCase.findUnique({ where: { no }, select: columns })
  return row ? Row.parse(row) : undefined
}

/** The same, held until the transaction ends. */
export async function lockCase(tx: Tx, no: CaseNo): Promise<OversightCase | undefined> {
  await tx.$queryRaw`select id from oversight_case where no = ${no} for update`
  return findCase(no, tx)
}

/** Adds to the history of a case that is held. */
export async function addCaseEvents(
  tx: Tx,
  caseId: number,
  { events, at, by }: { events: readonly CaseEvent[]; at: Instant; by: string },
): Promise<void> {
  const before = await tx.caseEvent.count({ where: { caseId } })
  await tx.caseEvent.createMany({
    data: events.map(({ on, type, ...body }, index) => ({
      ...{ caseId, seq: before + index + 1, on: new Date(on), at: new Date(at), by, type, body },
    })),
  })
}

/** The history of a case, in order. */
export async function listCaseEvents(caseId: number, tx?: Tx): Promise<CaseEvent[]> {
  const rows = await (tx ?? db()).caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(({ on, type, body }) =>
    CaseEvent.parse({ ...z.record(z.string(), z.unknown()).parse(body), on: on.toISOString().slice(0, 10), type }),
  )
}

/** Puts a report into a case. */
export async function addCaseComplaint(
  tx: Tx,
  {
    caseId,
    complaintId,
    at,
    by,
    reason,
  }: { caseId: number; complaintId: number; at: Instant; by: string; reason: string },
): Promise<void> {
  await tx.caseComplaint.create({ data: { caseId, complaintId, joinedAt: new Date(at), joinedBy: by, reason } })
}

/** Takes a report out of a case by a date; that it was there stays to be seen. Answers whether it was in it. */
export async function endCaseComplaint(
  tx: Tx,
  { caseId, complaintId, at, by }: { caseId: number; complaintId: number; at: Instant; by: string },
): Promise<boolean> {
  const { count } = await tx.caseComplaint.updateMany({
    where: { caseId, complaintId, partedAt: null },
    data: { partedAt: new Date(at), partedBy: by },
  })
  return count > 0
}

/** A report in a case, and whether it still is. */
export type ReportInCase = { no: ComplaintNo; joinedAt: Instant; partedAt: Instant | null }

/** The reports of a case, in the order in which they came to it. */
export async function listComplaintsOfCase(caseId: number, tx?: Tx): Promise<ReportInCase[]> {
  const rows = await (tx ?? db()).caseComplaint.findMany({
    where: { caseId },
    orderBy: { id: 'asc' },
    select: { joinedAt: true, partedAt: true, complaint: { select: { no: true } } },
  })
  return rows.map(({ complaint, joinedAt, partedAt }) => ({
    no: ComplaintNo.parse(complaint.no),
    joinedAt: instantIn.parse(joinedAt),
    partedAt: partedAt && instantIn.parse(partedAt),
  }))
}

/** The cases a report is in, the one it came to first before the others. */
export async function listCasesOfComplaint(complaintId: number, tx?: Tx): Promise<OversightCase[]> {
  const rows = await (tx ?? db()).caseComplaint.findMany({
    where: { complaintId, partedAt: null },
    orderBy: { id: 'asc' },
    select: { inCase: { select: columns } },
  })
  return rows.map(({ inCase }) => Row.parse(inCase))
}

const columns = {
  ...{ id: true, no: true, procedureId: true, procedureVersion: true, leadKind: true, kinds: true, unitId: true },
  ...{ withUnitIds: true, agencyId: true, subjectId: true, openedOn: true, openedAt: true, stage: true },
} as const

const instantIn = z.date().transform((date) => date.toISOString() as Instant)

const Row = z.object({
  id: z.int(),
  no: CaseNo,
  procedureId: z.string(),
  procedureVersion: z.int(),
  leadKind: z.string(),
  kinds: z.array(z.string()),
  unitId: z.string(),
  withUnitIds: z.array(z.string()),
  agencyId: z.int().nullable(),
  subjectId: z.int().nullable(),
  openedOn: z.date().transform((date) => Day.parse(date.toISOString().slice(0, 10))),
  openedAt: instantIn,
  stage: z.string(),
})
