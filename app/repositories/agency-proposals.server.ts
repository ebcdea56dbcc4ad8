import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { ProposedChange, type AgencyProposal } from '#app/domain/proposals/agency-proposal.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** A proposal with the name of the agency it is of. */
export type AgencyProposalRow = AgencyProposal & { agencyName: string }

export async function findAgencyProposal(ref: string, tx?: Tx): Promise<AgencyProposalRow | undefined> {
  const row = await (tx ?? db()).agencyProposal.findUnique({ where: { ref }, select })
  return row ? toProposal(row) : undefined
}

/** What an agency has proposed, newest first. */
export async function listAgencyProposalsOf(no: AgencyNo): Promise<AgencyProposalRow[]> {
  const rows = await db().agencyProposal.findMany({ where: { agency: { no } }, select, orderBy: { id: 'desc' } })
  return rows.map(toProposal)
}

/** Proposals that wait, oldest first; or those that are settled, newest first. */
export async function listAgencyProposals(asked: { open: boolean; limit: number }): Promise<AgencyProposalRow[]> {
  const rows = await db().agencyProposal.findMany({
    where: asked.open ? { outcome: null } : { outcome: { not: null } },
    select,
    orderBy: { id: asked.open ? 'asc' : 'desc' },
    take: asked.limit,
  })
  return rows.map(toProposal)
}

export async function countOpenAgencyProposals(tx: Tx, agencyId: number): Promise<number> {
  return tx.agencyProposal.count({ where: { agencyId, outcome: null } })
}

export async function addAgencyProposal(
  tx: Tx,
  proposal: Pick<AgencyProposal, 'ref' | 'change' | 'note' | 'proposedBy' | 'proposedAt'> & { agencyId: number },
): Promise<void> {
  const { change, proposedAt, ...columns } = proposal
  await tx.agencyProposal.create({
    data: { ...columns, body: change, proposedAt: new Date(proposedAt) },
    select: { id: true },
  })
}

/** A proposal that was refused or withdrawn; an accepted one is saved with the act that accepts it. */
export async function saveAgencyProposal(
  tx: Tx,
  { ref, outcome, reason, decidedAt }: AgencyProposal,
  decidedBy: string,
): Promise<void> {
  await tx.agencyProposal.update({
    where: { ref },
    data: { outcome, reason, decidedBy, decidedAt: decidedAt && new Date(decidedAt) },
    select: { id: true },
  })
}

const select = {
  ref: true,
  body: true,
  note: true,
  proposedBy: true,
  proposedAt: true,
  outcome: true,
  reason: true,
  decidedAt: true,
  agency: { select: { no: true, name: true } },
} as const

// Instants of the database have their form by construction.
const instant = z.date().transform((date) => date.toISOString() as Instant)
const Row = z.object({
  ref: z.string(),
  body: ProposedChange,
  note: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  outcome: z.enum(['ACCEPTED', 'REFUSED', 'WITHDRAWN']).nullable(),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  agency: z.object({ no: AgencyNo, name: z.string() }),
})

function toProposal(row: unknown): AgencyProposalRow {
  const { agency, body, ...proposal } = Row.parse(row)
  return { ...proposal, change: body, agencyNo: agency.no, agencyName: agency.name }
}
