import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { TieKind } from '#app/domain/access/ties.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** A tie that an officer has declared and that runs. */
export type Tie = { id: number; agencyNo: AgencyNo; kind: TieKind; note: string | null; declaredAt: Instant }

/** The ties of an account that run, oldest first. */
export async function listTies(accountId: string, tx?: Tx): Promise<Tie[]> {
  const rows = await (tx ?? db()).officerTie.findMany({
    where: { accountId, endedAt: null },
    select: { id: true, kind: true, note: true, declaredAt: true, agency: { select: { no: true } } },
    orderBy: { id: 'asc' },
  })
  // What the database holds has its form by construction.
  return rows.map(({ agency, kind, declaredAt, ...row }) => ({
    ...row,
    agencyNo: agency.no as AgencyNo,
    kind: kind as TieKind,
    declaredAt: declaredAt.toISOString() as Instant,
  }))
}

export async function addTie(
  tx: Tx,
  tie: { accountId: string; agencyId: number; kind: TieKind; note: string | null; declaredAt: Instant },
): Promise<number> {
  const data = { ...tie, declaredAt: new Date(tie.declaredAt) }
  const { id } = await tx.officerTie.create({ data, select: { id: true } })
  return id
}

/** Ends a tie by its date; the row stays. */
export async function endTie(tx: Tx, id: number, at: Instant): Promise<void> {
  await tx.officerTie.update({ where: { id }, data: { endedAt: new Date(at) } })
}
