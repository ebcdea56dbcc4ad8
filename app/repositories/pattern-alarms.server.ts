import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { PatternRef, type PatternAlarm } from '#app/domain/complaints/pattern-alarm.ts'
import type { Pattern, PatternReport } from '#app/domain/complaints/patterns.ts'
import { SIGN_KINDS } from '#app/domain/complaints/signs.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'

/** Reports of pressure (kinds B) since a day, with their signs and what officers linked them to; none that names an official. */
export async function listPatternReports(since: Day): Promise<PatternReport[]> {
  const rows = await db().complaint.findMany({
    where: {
      receivedOn: { gte: new Date(since) },
      namesOfficial: false,
      stage: { notIn: ['S71', 'S72'] },
      kinds: { hasSome: ['B1', 'B2', 'B3', 'B4', 'B5'] },
    },
    select: {
      ...{ no: true, receivedOn: true, kinds: true, reporterHash: true },
      signs: { select: { kind: true, hash: true } },
      links: {
        where: { undoneAt: null, verdict: 'SAME' },
        select: { agency: { select: { no: true } }, subject: { select: { ref: true } } },
      },
    },
    orderBy: { receivedOn: 'asc' },
  })
  return rows.map((row) => {
    const { links, signs, ...report } = Report.parse(row)
    const linked = links.flatMap(({ agency, subject }) => agency?.no ?? subject?.ref ?? [])
    return { ...report, signs: [...signs, ...linked.map((hash) => ({ kind: 'LINK' as const, hash }))] }
  })
}

/** All alarms, the latest first. */
export async function listAlarms(tx?: Tx): Promise<PatternAlarm[]> {
  const rows = await (tx ?? db()).patternAlarm.findMany({ orderBy: { id: 'desc' } })
  return rows.map((row) => Row.parse(row))
}

/** Only one run of the search, or settling, at a time. */
export async function lockAlarms(tx: Tx): Promise<PatternAlarm[]> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('pattern_alarm'))::text`
  return listAlarms(tx)
}

/** Adds an alarm under the next number. */
export async function addAlarm(tx: Tx, pattern: Pattern, at: Instant): Promise<PatternRef> {
  const [next] = await tx.$queryRaw<{ id: number }[]>`select nextval('pattern_alarm_id_seq')::int as id`
  if (!next) throw new Error('A sequence gave no number.')
  const ref = PatternRef.parse(`POL-${String(next.id).padStart(6, '0')}`)
  const sign = { signKind: pattern.leading.kind, signHash: pattern.leading.hash }
  const when = { foundAt: new Date(at), grownAt: new Date(at) }
  await tx.patternAlarm.create({ data: { ...next, ref, ...sign, ...sizeOf(pattern), ...when }, select: { id: true } })
  return ref
}

/** Says anew how large the pattern of an alarm is. */
export async function saveAlarm(tx: Tx, id: number, { pattern, at }: { pattern: Pattern; at: Instant }): Promise<void> {
  const data = { ...sizeOf(pattern), grownAt: new Date(at) }
  await tx.patternAlarm.update({ where: { id }, data, select: { id: true } })
}

/** Somebody looked at it. */
export async function saveSettled(
  tx: Tx,
  id: number,
  { at, by, reason, reporters }: NonNullable<PatternAlarm['settled']>,
): Promise<void> {
  const data = { settledAt: new Date(at), settledBy: by, settledReason: reason, settledReporters: reporters }
  await tx.patternAlarm.update({ where: { id }, data, select: { id: true } })
}

function sizeOf({ strength, reporters, reports, from, to }: Pattern) {
  return { strength, reporters, reports: reports.length, fromDay: new Date(from), toDay: new Date(to) }
}

const instant = z.date().transform((date) => date.toISOString() as Instant)
const day = z.date().transform((date) => Day.parse(date.toISOString().slice(0, 10)))
const kind = z.enum([...SIGN_KINDS, 'LINK'])

const Report = z.object({
  no: ComplaintNo,
  receivedOn: day,
  kinds: z.array(z.string()),
  reporterHash: z.string().nullable(),
  signs: z.array(z.object({ kind, hash: z.string() })),
  links: z.array(
    z.object({
      agency: z.object({ no: z.string() }).nullable(),
      subject: z.object({ ref: z.string() }).nullable(),
    }),
  ),
})

const Row = z
  .object({
    id: z.int(),
    ref: PatternRef,
    signKind: kind,
    signHash: z.string(),
    strength: z.enum(['SAME_LETTER', 'SAME_PARTY']),
    reporters: z.int(),
    reports: z.int(),
    fromDay: day,
    toDay: day,
    foundAt: instant,
    settledAt: instant.nullable(),
    settledBy: z.string().nullable(),
    settledReason: z.string().nullable(),
    settledReporters: z.int().nullable(),
  })
  .transform(({ signKind, signHash, fromDay, toDay, settledAt, settledBy, ...row }): PatternAlarm => {
    const { settledReason, settledReporters, ...alarm } = row
    const isSettled = settledAt !== null && settledBy !== null
    return {
      ...alarm,
      sign: { kind: signKind, hash: signHash },
      ...{ from: fromDay, to: toDay },
      settled: isSettled
        ? { at: settledAt, by: settledBy, reason: settledReason ?? '', reporters: settledReporters ?? 0 }
        : null,
    }
  })
