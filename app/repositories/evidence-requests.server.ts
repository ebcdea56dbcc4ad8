import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

export type EvidenceRequest = { evidenceRef: string; message: string; askedBy: string; askedAt: Instant }

export async function addEvidenceRequest(tx: Tx, agencyId: number, request: EvidenceRequest): Promise<void> {
  await tx.evidenceRequest.create({
    data: { ...request, agencyId, askedAt: new Date(request.askedAt) },
    select: { id: true },
  })
}

/** What was asked about the documents of an agency, the newest first. */
export async function listEvidenceRequests(no: AgencyNo): Promise<EvidenceRequest[]> {
  const rows = await db().evidenceRequest.findMany({
    where: { agency: { no } },
    orderBy: { id: 'desc' },
    select: { evidenceRef: true, message: true, askedBy: true, askedAt: true },
  })
  // An instant of the database has the form by construction.
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() as Instant }))
}
