import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { NormAct } from '#app/domain/norm-changes/norm-act.ts'
import { HoldingAct } from '#app/domain/offices/holding.ts'
import { Act } from '#app/domain/acts/act.ts'
import type { By, Proposal, ProposalState, Seen } from '#app/domain/acts/proposal.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const SeenColumn: z.ZodType<Seen> = z.object({
  recordVersion: z.number(),
  documents: z.array(z.object({ name: z.string(), sha256: z.string() })),
})

const columns = {
  ref: true,
  act: true,
  reason: true,
  state: true,
  seen: true,
  proposedBy: true,
  proposedFor: true,
  proposedAt: true,
  decidedBy: true,
  decidedFor: true,
  decidedAt: true,
  decisionNote: true,
  persons: true,
  agency: { select: { no: true } },
} satisfies Prisma.ActProposalSelect

export type NormProposal = Proposal<NormAct, null>
const NORM = 'add-norm-version' satisfies NormAct['type']

export type HoldingProposal = Proposal<HoldingAct, null>
const HOLDING = ['record-holding', 'strike-holding'] satisfies HoldingAct['type'][]

type Row = Prisma.ActProposalGetPayload<{ select: typeof columns }>

/** A proposal by its number, locked when a transaction decides on it. */
export async function findProposal(ref: string, tx?: Tx): Promise<Proposal | undefined> {
  if (tx) await tx.$queryRaw`select id from act_proposal where ref = ${ref} for update`
  const row = await (tx ?? db()).actProposal.findUnique({ where: { ref }, select: columns })
  return row?.agency ? toProposal(row) : undefined
}

/** A proposal to add a version to the rules, by its own number or the newest of its draft; locked as above. */
export async function findNormProposal(
  by: { ref: string } | { draft: string },
  tx?: Tx,
): Promise<NormProposal | undefined> {
  const where = 'ref' in by ? { ref: by.ref } : { act: { path: ['draft'], equals: by.draft } }
  const client = tx ?? db()
  const found = await client.actProposal.findFirst({
    where: { kind: NORM, ...where },
    orderBy: { id: 'desc' },
    select: { ref: true },
  })
  if (!found) return undefined
  if (tx) await tx.$queryRaw`select id from act_proposal where ref = ${found.ref} for update`
  const row = await client.actProposal.findUnique({ where: { ref: found.ref }, select: columns })
  return row ? toNormProposal(row) : undefined
}

/** Proposals to add versions to the rules, the newest first, a hundred at most. */
export async function listNormProposals(tx?: Tx): Promise<NormProposal[]> {
  const rows = await (tx ?? db()).actProposal.findMany({
    where: { kind: NORM },
    select: columns,
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows.map(toNormProposal)
}

/** A proposal about who holds an office, by its number; locked as above. */
export async function findHoldingProposal(ref: string, tx?: Tx): Promise<HoldingProposal | undefined> {
  if (tx) await tx.$queryRaw`select id from act_proposal where ref = ${ref} for update`
  const row = await (tx ?? db()).actProposal.findFirst({ where: { ref, kind: { in: HOLDING } }, select: columns })
  return row ? toHoldingProposal(row) : undefined
}

/** Proposals about offices that wait, the oldest first. */
export async function listOpenHoldingProposals(tx?: Tx): Promise<HoldingProposal[]> {
  const rows = await (tx ?? db()).actProposal.findMany({
    where: { kind: { in: HOLDING }, state: 'PROPOSED' },
    select: columns,
    orderBy: { id: 'asc' },
  })
  return rows.map(toHoldingProposal)
}

/** Proposals about an agency, the newest first. */
export async function listProposalsOf(no: AgencyNo, tx?: Tx): Promise<Proposal[]> {
  const rows = await (tx ?? db()).actProposal.findMany({
    where: { agency: { no } },
    select: columns,
    orderBy: { id: 'desc' },
  })
  return rows.map(toProposal)
}

/** Proposals that wait and are about an agency, or about another one together with it. */
export async function listOpenProposalsTouching(no: AgencyNo, tx: Tx): Promise<Proposal[]> {
  const about = [{ agency: { no } }, { act: { path: ['other'], equals: no } }]
  const rows = await tx.actProposal.findMany({
    where: { state: 'PROPOSED', agencyId: { not: null }, OR: about },
    select: columns,
    orderBy: { id: 'asc' },
  })
  return rows.map(toProposal)
}

/** Proposals in a state, the oldest first: those that wait longest are on top. */
export async function listProposals(state: ProposalState, { limit }: { limit: number }): Promise<Proposal[]> {
  const rows = await db().actProposal.findMany({
    where: { state, agencyId: { not: null } },
    select: columns,
    orderBy: { id: state === 'PROPOSED' ? 'asc' : 'desc' },
    take: limit,
  })
  return rows.map(toProposal)
}

export async function addProposal(
  tx: Tx,
  proposal: Proposal | NormProposal | HoldingProposal,
  about: { agencyId: number | null; subject: string },
): Promise<void> {
  const { proposed } = proposal
  await tx.actProposal.create({
    data: {
      ref: proposal.ref,
      kind: proposal.act.type,
      agencyId: about.agencyId,
      subjectRef: about.subject,
      act: proposal.act,
      reason: proposed.note,
      state: proposal.state,
      seen: { ...proposal.seen, documents: [...proposal.seen.documents] },
      proposedBy: proposed.accountId,
      proposedFor: proposed.onBehalfOf,
      persons: [...proposal.persons],
      proposedAt: new Date(proposed.at),
    },
    select: { id: true },
  })
}

export async function saveSettled(
  tx: Tx,
  { ref, state, decided }: Proposal | NormProposal | HoldingProposal,
): Promise<void> {
  if (!decided) throw new Error('A proposal that nobody has settled is not saved as settled.')
  await tx.actProposal.update({
    where: { ref },
    data: {
      state,
      decidedBy: decided.accountId,
      decidedFor: decided.onBehalfOf,
      decidedAt: new Date(decided.at),
      decisionNote: decided.note,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

function toProposal(row: Row): Proposal {
  // A number of the database has its form by construction.
  return { ...settledPart(row), act: Act.parse(row.act), agencyNo: (row.agency?.no ?? '') as AgencyNo }
}

function toNormProposal(row: Row): NormProposal {
  return { ...settledPart(row), act: NormAct.parse(row.act), agencyNo: null }
}

function toHoldingProposal(row: Row): HoldingProposal {
  return { ...settledPart(row), act: HoldingAct.parse(row.act), agencyNo: null }
}

function settledPart(row: Row): Omit<Proposal, 'act' | 'agencyNo'> {
  return {
    ref: row.ref,
    // A state of the database has its form by construction.
    state: row.state as ProposalState,
    seen: SeenColumn.parse(row.seen),
    proposed: by(row.proposedBy, row.proposedFor, { at: row.proposedAt, note: row.reason }),
    decided:
      row.decidedBy !== null && row.decidedAt !== null
        ? by(row.decidedBy, row.decidedFor, { at: row.decidedAt, note: row.decisionNote ?? '' })
        : null,
    persons: row.persons,
  }
}

function by(accountId: string, onBehalfOf: string | null, { at, note }: { at: Date; note: string }): By {
  return { accountId, onBehalfOf, at: at.toISOString() as Instant, note }
}
