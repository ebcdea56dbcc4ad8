import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { TieKind } from '#app/domain/access/ties.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** A tie that an officer has declared and that runs. */
export type Tie = {
  id: number
  accountId: string
  agencyNo: AgencyNo
  kind: TieKind
  note: string | null
  /** Who recorded it of them; null: they declared it. */
  declaredBy: string | null
  declaredAt: Instant
}

/** The ties of an account that run, oldest first. */
export async function listTies(accountId: string, tx?: Tx): Promise<Tie[]> {
  const rows = await (tx ?? db()).officerTie.findMany({
    where: { accountId, endedAt: null },
    select: columns,
    orderBy: { id: 'asc' },
  })
  return rows.map(toTie)
}

/** All ties that run, the latest first; of one agency if asked. */
export async function listAllTies(of: { agencyId?: number } = {}, tx?: Tx): Promise<Tie[]> {
  const rows = await (tx ?? db()).officerTie.findMany({
    where: { ...of, endedAt: null },
    select: columns,
    orderBy: { id: 'desc' },
    take: 500,
  })
  return rows.map(toTie)
}

const columns = {
  ...{ id: true, accountId: true, kind: true, note: true, declaredBy: true, declaredAt: true },
  agency: { select: { no: true } },
} as const

function toTie({ agency, kind, declaredAt, ...row }: Prisma.OfficerTieGetPayload<{ select: typeof columns }>): Tie {
  // What the database holds has its form by construction.
  return {
    ...row,
    agencyNo: agency.no as AgencyNo,
    kind: kind as TieKind,
    declaredAt: declaredAt.toISOString() as Instant,
  }
}

export async function addTie(tx: Tx, tie: Omit<Tie, 'id' | 'agencyNo'> & { agencyId: number }): Promise<number> {
  const data = { ...tie, declaredAt: new Date(tie.declaredAt) }
  const { id } = await tx.officerTie.create({ data, select: { id: true } })
  return id
}

/** Ends a tie by its date; the row stays. */
export async function endTie(tx: Tx, id: number, at: Instant): Promise<void> {
  await tx.officerTie.update({ where: { id }, data: { endedAt: new Date(at) } })
}
