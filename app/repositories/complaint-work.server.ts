import { db } from './db.server.ts'
import { complaintColumns, listComplaintSteps, toComplaint } from './complaints.server.ts'
import type { Tx } from './transaction.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { ComplaintWorkFacts } from '#app/domain/queue/complaint-work.ts'

/** Reports after `id` that are not closed, or that the queue knows of, in order, `limit` at most. */
export async function listComplaintsWithWork(id: number, limit: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from complaint
    where id > ${id} and (stage not in ('S70', 'S71', 'S72') or no in (select ref from work_item))
    order by id limit ${limit}`
  return rows.map((row) => row.id)
}

/** These reports with what was done about them, and who takes no part in them. */
export async function listComplaintWorkFacts(tx: Tx, ids: readonly number[]): Promise<ComplaintWorkFacts[]> {
  const rows = await tx.complaint.findMany({
    where: { id: { in: [...ids] } },
    select: complaintColumns,
    orderBy: { id: 'asc' },
  })
  const tied = await listTied(tx, ids)
  const facts: ComplaintWorkFacts[] = []
  for (const row of rows) {
    const complaint = toComplaint(row)
    facts.push({ complaint, steps: await listComplaintSteps(complaint.id, tx), tied: tied.get(complaint.id) ?? [] })
  }
  return facts
}

/** The persons with a tie to an agency that a report is linked to. */
async function listTied(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const rows = await tx.$queryRaw<{ id: number; persons: string[] }[]>`
    select link.complaint_id as id, array_agg(distinct account.person_key) as persons
    from complaint_link link
    join officer_tie tie on tie.agency_id = link.agency_id and tie.ended_at is null
    join user_account account on account.id = tie.account_id
    where link.complaint_id = any(${[...ids]}::int[]) and link.undone_at is null and link.verdict <> 'DIFFERENT'
    group by 1`
  return new Map(rows.map(({ id, persons }) => [id, persons]))
}

/** Reports that wait to be completed by their reporters. */
export async function listAwaitingCompletion(): Promise<ComplaintNo[]> {
  const rows = await db().complaint.findMany({ where: { stage: 'S11' }, select: { no: true }, orderBy: { id: 'asc' } })
  return rows.map(({ no }) => ComplaintNo.parse(no))
}
