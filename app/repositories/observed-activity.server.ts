import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { ACTIVITY_KINDS, SETTLEMENTS } from '#app/domain/activity/kinds.ts'
import type { ObservedActivity } from '#app/domain/activity/observed-activity.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** An observation, and whose it is. */
export type ActivityOfAgency = ObservedActivity & { agencyId: number }

/** Keeps what was seen; its ref is the next of the year: AKT-2026-000012. */
export async function nextActivityRef(tx: Tx, year: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    insert into letter_register (unit_id, kind, year, last) values ('DISNAKER', 'AKT', ${Number(year)}, 1)
    on conflict (unit_id, kind, year) do update set last = letter_register.last + 1 returning last as n`
  return `AKT-${year}-${String(row?.n ?? 0).padStart(6, '0')}`
}

export async function addActivity(tx: Tx, activity: ActivityOfAgency): Promise<void> {
  const { settled: _settled, observedOn, recordedAt, ...rest } = activity
  await tx.observedActivity.create({
    data: { ...rest, observedOn: new Date(observedOn), recordedAt: new Date(recordedAt) },
    select: { id: true },
  })
}

/** Notes how an observation was closed; its agency is locked, so nobody can be faster. */
export async function settleActivityRow(tx: Tx, { ref, settled }: ObservedActivity): Promise<void> {
  if (!settled) return
  const { how, note, by, at } = settled
  await tx.observedActivity.updateMany({
    where: { ref, settledAt: null },
    data: { settlement: how, settlementNote: note, settledBy: by, settledAt: new Date(at) },
  })
}

/** What was seen of an agency, the latest first. */
export async function listActivities(agencyId: number): Promise<ActivityOfAgency[]> {
  return read(
    await db().observedActivity.findMany({ where: { agencyId }, orderBy: [{ observedOn: 'desc' }, { id: 'desc' }] }),
  )
}

/** What was seen of these agencies and is not closed, as a transaction sees it. */
export async function listOpenActivities(tx: Tx, agencyIds: readonly number[]): Promise<ActivityOfAgency[]> {
  const where = { agencyId: { in: [...agencyIds] }, settledAt: null }
  return read(await tx.observedActivity.findMany({ where, orderBy: { id: 'asc' } }))
}

/** One observation of an agency. */
export async function findActivity(
  tx: Tx,
  key: { agencyId: number; ref: string },
): Promise<ActivityOfAgency | undefined> {
  return read(await tx.observedActivity.findMany({ where: key }))[0]
}

const day = z.date().transform((date) => date.toISOString().slice(0, 10) as Day)
const instant = z.date().transform((date) => date.toISOString() as Instant)

const Row = z
  .object({
    ref: z.string(),
    agencyId: z.number(),
    kind: z.enum(ACTIVITY_KINDS),
    activity: z.string(),
    programmeName: z.string().nullable(),
    programmeKey: z.string().nullable(),
    observedOn: day,
    seenAt: z.string(),
    note: z.string().nullable(),
    sourceFile: z.string().nullable(),
    recordedBy: z.string(),
    recordedAt: instant,
    settlement: z.enum(SETTLEMENTS).nullable(),
    settlementNote: z.string().nullable(),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
  })
  .transform(({ settlement, settlementNote, settledBy, settledAt, ...activity }): ActivityOfAgency => {
    const settled =
      settlement && settledBy !== null && settledAt !== null
        ? { how: settlement, note: settlementNote ?? '', by: settledBy, at: settledAt }
        : null
    return { ...activity, settled }
  })

function read(rows: readonly unknown[]): ActivityOfAgency[] {
  return rows.map((row) => Row.parse(row))
}
