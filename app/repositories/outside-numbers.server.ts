import { complaintColumns, toComplaint } from './complaints.server.ts'
import { db } from './db.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'

/**
 * The reports that have a number in another system, with it, oldest first. Those that name an official are left out: no
 * other office, and so no other system, is told of them.
 */
export async function listWithNumbersOf(system: string): Promise<{ number: string; complaint: Complaint }[]> {
  const rows = await db().outsideNumber.findMany({
    where: { system, complaint: { namesOfficial: false } },
    select: { number: true, complaint: { select: complaintColumns } },
    orderBy: [{ addedAt: 'asc' }, { number: 'asc' }],
  })
  return rows.map(({ number, complaint }) => ({ number, complaint: toComplaint(complaint) }))
}
