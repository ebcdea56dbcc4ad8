import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { MEMBER_ROLES, type Claim } from '#app/domain/claims/claim.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** A claim with the name of the agency it is about. */
export type ClaimRow = Claim & { agencyName: string }

export async function findClaim(ref: string, tx?: Tx): Promise<ClaimRow | undefined> {
  const row = await (tx ?? db()).agencyClaim.findUnique({ where: { ref }, select })
  return row ? toClaim(row) : undefined
}

/** Claims of one account, newest first. */
export async function listClaimsOf(accountId: string, tx?: Tx): Promise<ClaimRow[]> {
  const rows = await (tx ?? db()).agencyClaim.findMany({ where: { accountId }, select, orderBy: { id: 'desc' } })
  return rows.map(toClaim)
}

/** Claims that wait, oldest first; or those that are settled, newest first. */
export async function listClaims({ open, limit }: { open: boolean; limit: number }): Promise<ClaimRow[]> {
  const rows = await db().agencyClaim.findMany({
    where: open ? { outcome: null } : { outcome: { not: null } },
    select,
    orderBy: { id: open ? 'asc' : 'desc' },
    take: limit,
  })
  return rows.map(toClaim)
}

export async function addClaim(
  tx: Tx,
  claim: Pick<Claim, 'ref' | 'accountId' | 'role' | 'message' | 'submittedAt'> & { agencyId: number },
): Promise<void> {
  await tx.agencyClaim.create({
    data: { ...claim, submittedAt: new Date(claim.submittedAt) },
    select: { id: true },
  })
}

/** How a claim ended. */
export async function saveClaim(tx: Tx, { ref, outcome, reason, decidedBy, decidedAt }: Claim): Promise<void> {
  await tx.agencyClaim.update({
    where: { ref },
    data: { outcome, reason, decidedBy, decidedAt: decidedAt && new Date(decidedAt) },
    select: { id: true },
  })
}

const select = {
  ref: true,
  accountId: true,
  role: true,
  message: true,
  submittedAt: true,
  outcome: true,
  reason: true,
  decidedBy: true,
  decidedAt: true,
  agency: { select: { no: true, name: true } },
} as const

// Instants of the database have their form by construction.
const instant = z.date().transform((date) => date.toISOString() as Instant)
const Row = z.object({
  ref: z.string(),
  accountId: z.string(),
  role: z.enum(MEMBER_ROLES),
  message: z.string(),
  submittedAt: instant,
  outcome: z.enum(['ACCEPTED', 'REFUSED', 'WITHDRAWN']).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  agency: z.object({ no: AgencyNo, name: z.string() }),
})

function toClaim(row: unknown): ClaimRow {
  const { agency, ...claim } = Row.parse(row)
  return { ...claim, agencyNo: agency.no, agencyName: agency.name }
}
