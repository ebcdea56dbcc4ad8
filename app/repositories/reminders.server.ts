import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** A reminder that was sent, and what an officer wrote down of the answer. */
export type Reminder = {
  agency: { id: number; no: AgencyNo; name: string }
  on: Day
  letterCode: string
  evidenceRefs: readonly string[]
  answeredAt: Instant | null
  answer: string | null
}

export async function addReminder(
  tx: Tx,
  reminder: {
    agencyId: number
    day: Day
    letterCode: string
    evidence: readonly string[]
    sentBy: string
    at: Instant
  },
): Promise<void> {
  const { agencyId, day, letterCode, evidence, sentBy, at } = reminder
  await tx.reminder.create({
    data: { agencyId, day: new Date(day), letterCode, evidence: [...evidence], sentBy, sentAt: new Date(at) },
    select: { id: true },
  })
}

/** Which of these agencies were reminded on a day. */
export async function listRemindedOn(tx: Tx, agencyIds: readonly number[], day: Day): Promise<ReadonlySet<number>> {
  const where = { agencyId: { in: [...agencyIds] }, day: new Date(day) }
  const rows = await tx.reminder.findMany({ where, select: { agencyId: true } })
  return new Set(rows.map(({ agencyId }) => agencyId))
}

export async function findReminder(letterCode: string, tx?: Tx): Promise<Reminder | undefined> {
  const row = await (tx ?? db()).reminder.findUnique({
    where: { letterCode },
    select: {
      ...{ day: true, letterCode: true, evidence: true, answeredAt: true, answer: true },
      agency: { select: { id: true, no: true, name: true } },
    },
  })
  if (!row) return undefined
  const { agency, day, evidence, answeredAt, ...same } = row
  return {
    ...same,
    agency: { ...agency, no: AgencyNo.parse(agency.no) },
    // Days and instants of the database have their form by construction.
    on: day.toISOString().slice(0, 10) as Day,
    evidenceRefs: Array.isArray(evidence) ? evidence.map(String) : [],
    answeredAt: (answeredAt?.toISOString() ?? null) as Instant | null,
  }
}

/** Writes down an answer; answers whether there was none before. */
export async function saveReminderAnswer(
  tx: Tx,
  letterCode: string,
  given: { answer: string; by: string; at: Instant },
): Promise<boolean> {
  const { count } = await tx.reminder.updateMany({
    where: { letterCode, answeredAt: null },
    data: { answer: given.answer, answeredBy: given.by, answeredAt: new Date(given.at) },
  })
  return count === 1
}
