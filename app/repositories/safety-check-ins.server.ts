import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  CHECK_IN_ANSWERS,
  CHECK_IN_DAYS,
  type CheckIn,
  type CheckInAnswer,
  type CheckInDay,
} from '#app/domain/complaints/check-in.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'

/** Plans the questions of a report. */
export async function addCheckIns(
  tx: Tx,
  complaintId: number,
  planned: readonly Pick<CheckIn, 'day' | 'dueOn'>[],
): Promise<void> {
  const data = planned.map(({ day, dueOn }) => ({ complaintId, day, dueOn: new Date(dueOn) }))
  await tx.safetyCheckIn.createMany({ data, skipDuplicates: true })
}

/** The questions of a report, and when those that were asked were. */
export async function listCheckIns(complaintId: number, tx?: Tx): Promise<{ checkIns: CheckIn[]; askedAt: Instant[] }> {
  const client = tx ?? db()
  const rows = await client.safetyCheckIn.findMany({ where: { complaintId }, orderBy: { day: 'asc' } })
  const asked = await client.complaintMessage.findMany({
    where: { complaintId, from: 'SYSTEM', kind: 'CHECK_IN' },
    orderBy: { id: 'asc' },
    select: { sentAt: true },
  })
  return { checkIns: rows.map((row) => Row.parse(row)), askedAt: asked.map(({ sentAt }) => instantIn.parse(sentAt)) }
}

export async function saveCheckInAnswer(
  tx: Tx,
  { complaintId, day }: { complaintId: number; day: CheckInDay },
  { answer, at }: { answer: CheckInAnswer; at: Instant },
): Promise<void> {
  const where = { complaintId_day: { complaintId, day } }
  await tx.safetyCheckIn.update({ where, data: { answer, answeredAt: new Date(at) }, select: { day: true } })
}

/** A question was raised with the duty officer, once. */
export async function saveCheckInRaised(
  tx: Tx,
  { complaintId, day }: { complaintId: number; day: CheckInDay },
  at: Instant,
): Promise<void> {
  await tx.safetyCheckIn.updateMany({ where: { complaintId, day, raisedAt: null }, data: { raisedAt: new Date(at) } })
}

/** Reports that have a question to be asked or raised by this day, and can still be written to. */
export async function listReportsToAsk(today: Day): Promise<ComplaintNo[]> {
  const rows = await db().safetyCheckIn.findMany({
    where: {
      dueOn: { lte: new Date(today) },
      ...{ answeredAt: null, raisedAt: null },
      complaint: { contentKey: { not: null } },
    },
    distinct: ['complaintId'],
    orderBy: { complaintId: 'asc' },
    select: { complaint: { select: { no: true } } },
  })
  return rows.map(({ complaint }) => ComplaintNo.parse(complaint.no))
}

// Days and instants of the database have their form by construction.
const instantIn = z.date().transform((date) => date.toISOString() as Instant)
const dayIn = z.date().transform((date) => Day.parse(date.toISOString().slice(0, 10)))

const Row = z.object({
  day: z.literal(CHECK_IN_DAYS),
  dueOn: dayIn,
  answeredAt: instantIn.nullable(),
  answer: z.enum(CHECK_IN_ANSWERS).nullable(),
  raisedAt: instantIn.nullable(),
})
