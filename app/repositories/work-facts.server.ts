import { z } from 'zod'
import { db } from './db.server.ts'
import { listOpenActivities } from './observed-activity.server.ts'
import { AGENCIES_WITH_MATTERS, listOpenMatters } from './open-matters.server.ts'
import type { Tx } from './transaction.server.ts'
import { StepBody } from '#app/domain/applications/steps.ts'
import type { AgencyWorkFacts, OpenAct, OpenApplication } from '#app/domain/queue/agency-work.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/**
 * Holds these agencies until the transaction ends, so that two of them never derive the work of one at the same time.
 * Rows that refer to them can be added meanwhile.
 */
export async function lockForWork(tx: Tx, agencyIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    select id from agency where id = any(${agencyIds}::int[]) order by id for no key update`
}

/** Agencies after `id` that have anything to do with work, in order, `limit` at most. */
export async function listAgenciesWithWork(id: number, limit: number): Promise<number[]> {
  const rows = await db().$queryRawUnsafe<{ id: number }[]>(
    `select agency_id as id from (
       select agency_id from evidence where decision is null
       union select agency_id from act_proposal where state = 'PROPOSED'
       union select agency_id from application where closed_on is null
       union select agency_id from observed_activity where settled_at is null
       union select agency_id from sanction where to_day is not null and lifted_on is null
       union select agency_id from work_item
       union ${AGENCIES_WITH_MATTERS}
     ) as any_work where agency_id > $1 order by 1 limit $2`,
    id,
    limit,
  )
  return rows.map((row) => row.id)
}

/** What else makes work about these agencies, besides their records: proposals, requests, visits, what was seen … */
export async function listWorkFacts(tx: Tx, records: readonly AgencyRecord[], today: Day): Promise<AgencyWorkFacts[]> {
  const ids = records.map(({ id }) => id)
  const acts = await listOpenActs(tx, ids)
  const matters = await listOpenMatters(tx, ids, today)
  const activities = await listOpenActivities(tx, ids)
  const applications = await listOpenApplications(tx, ids)
  const of = <Fact extends { agencyId: number | null }>(facts: readonly Fact[], id: number): Fact[] =>
    facts.filter(({ agencyId }) => agencyId === id)
  return records.map((record) => ({
    record,
    acts: of(acts, record.id),
    matters: of(matters, record.id),
    activities: of(activities, record.id),
    // Those of an agency that joined it are its own now; a record names the ones it holds.
    applications,
  }))
}

/** Proposals that are about no agency, such as those to change a norm. */
export async function listOpenActsOfNobody(tx: Tx): Promise<OpenAct[]> {
  return Acts.parse(await tx.actProposal.findMany({ where: { state: 'PROPOSED', agencyId: null }, select: actColumns }))
}

async function listOpenActs(tx: Tx, agencyIds: readonly number[]): Promise<(OpenAct & { agencyId: number | null })[]> {
  const where = { state: 'PROPOSED', agencyId: { in: [...agencyIds] } }
  return Acts.parse(await tx.actProposal.findMany({ where, select: actColumns, orderBy: { id: 'asc' } }))
}

const actColumns = {
  ref: true,
  agencyId: true,
  kind: true,
  subjectRef: true,
  act: true,
  proposedAt: true,
  persons: true,
} as const

async function listOpenApplications(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<(OpenApplication & { agencyId: number })[]> {
  return Applications.parse(
    await tx.application.findMany({
      where: {
        agency: { OR: [{ id: { in: [...agencyIds] } }, { redirectsToId: { in: [...agencyIds] } }] },
        closedOn: null,
      },
      select: {
        ref: true,
        agencyId: true,
        steps: { orderBy: { seq: 'asc' }, select: { seq: true, body: true, actor: true, at: true, letterCode: true } },
      },
    }),
  )
}

const instant = z.date().transform((date) => date.toISOString() as Instant)

const Acts = z.array(
  z
    .object({
      ref: z.string(),
      agencyId: z.number().nullable(),
      kind: z.string(),
      subjectRef: z.string().nullable(),
      act: z.object({ requestRef: z.string().optional() }),
      proposedAt: instant,
      persons: z.array(z.string()),
    })
    .transform(({ subjectRef, act, ...open }) => ({
      ...open,
      about: [subjectRef, act.requestRef].filter((one) => typeof one === 'string'),
    })),
)

const Step = z.object({
  seq: z.number(),
  body: StepBody,
  actor: z.string(),
  at: instant,
  letterCode: z.string().nullable(),
})

const Applications = z.array(z.object({ ref: z.string(), agencyId: z.number(), steps: z.array(Step) }))
