import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { DelegationForm } from '#app/domain/access/delegation.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Who may act for whom, as it is recorded. */
export type Delegation = DelegationForm & { id: number; actingName: string; principalName: string }

const columns = {
  id: true,
  mode: true,
  actingId: true,
  principalId: true,
  basis: true,
  from: true,
  to: true,
  acting: { select: { name: true } },
  principal: { select: { name: true } },
} as const

/** Delegations, the latest first; of one who acts, or those that run on a day, if asked. */
export async function listDelegations(asked: { actingId?: string; on?: Day } = {}, tx?: Tx): Promise<Delegation[]> {
  const day = asked.on && new Date(asked.on)
  const rows = await (tx ?? db()).delegation.findMany({
    where: {
      ...(asked.actingId && { actingId: asked.actingId }),
      ...(day && { from: { lte: day }, to: { gte: day } }),
    },
    ...latestFirst,
  })
  return rows.map(toDelegation)
}

/** Delegations whose last day was between two days, the second not counted. */
export async function listDelegationsEnded({ from, before }: { from: Day; before: Day }): Promise<Delegation[]> {
  const to = { gte: new Date(from), lt: new Date(before) }
  return (await db().delegation.findMany({ where: { to }, ...latestFirst })).map(toDelegation)
}

const latestFirst = { select: columns, orderBy: { id: 'desc' }, take: 200 } as const

function toDelegation({
  acting,
  principal,
  mode,
  from,
  to,
  ...row
}: Prisma.DelegationGetPayload<{ select: typeof columns }>): Delegation {
  return {
    ...row,
    // Modes and days of the database have their form by construction.
    mode: mode as Delegation['mode'],
    from: from.toISOString().slice(0, 10) as Day,
    to: to.toISOString().slice(0, 10) as Day,
    actingName: acting.name,
    principalName: principal.name,
  }
}

export async function addDelegation(tx: Tx, form: DelegationForm, recordedAt: Instant): Promise<number> {
  const { from, to, ...row } = form
  const data = { ...row, from: new Date(from), to: new Date(to), recordedAt: new Date(recordedAt) }
  const { id } = await tx.delegation.create({ data, select: { id: true } })
  return id
}

/** Lets a delegation end with a day; sessions that act by it go on as themselves from the next. */
export async function endDelegation(tx: Tx, id: number, on: Day): Promise<boolean> {
  const { count } = await tx.delegation.updateMany({
    where: { id, to: { gte: new Date(on) } },
    data: { to: new Date(on) },
  })
  return count === 1
}

/** On whose behalf a session acts from here on; null for itself. */
export async function saveActing(tx: Tx, sessionId: string, delegationId: number | null): Promise<void> {
  await tx.signInSession.updateMany({ where: { id: sessionId }, data: { delegationId } })
}
