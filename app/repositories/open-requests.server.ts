import { complaintColumns, toComplaint } from './complaints.server.ts'
import { db } from './db.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const CLOSED = ['S70', 'S71', 'S72']
const MOST = 1000

type Asked = {
  nos: readonly string[] | null
  kinds: readonly string[] | null
  from: Instant
  to: Instant
  status: 'open' | 'closed' | null
}

/**
 * Reports that were sent openly through Open311: the only ones that it shows, since only their senders chose a public
 * door. Confidential and anonymous ones are never among them, nor any that names an official.
 */
export async function listOpenRequests({ nos, kinds, from, to, status }: Asked): Promise<Complaint[]> {
  const rows = await db().complaint.findMany({
    where: {
      ...PUBLIC_DOOR,
      ...(nos ? { no: { in: [...nos] } } : { receivedAt: { gte: new Date(from), lte: new Date(to) } }),
      ...(kinds ? { leadKind: { in: [...kinds] } } : {}),
      ...(status ? { stage: status === 'closed' ? { in: CLOSED } : { notIn: CLOSED } } : {}),
    },
    select: complaintColumns,
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.map(toComplaint)
}

const PUBLIC_DOOR = { channel: 'OPEN311', mode: 'TERBUKA', namesOfficial: false }
