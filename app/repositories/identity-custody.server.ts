import { db } from './db.server.ts'
import { complaintColumns, toComplaint } from './complaints.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { IdentityOpening } from '#app/domain/complaints/custody.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** A named custodian of who a reporter is. */
export type Custodian = { accountId: string; namedBy: string; namedAt: Instant }

/** The custodians of a report that are named now. */
export async function listCustodians(complaintId: number, tx?: Tx): Promise<Custodian[]> {
  const rows = await (tx ?? db()).identityCustodian.findMany({
    where: { complaintId, endedAt: null },
    orderBy: [{ namedAt: 'asc' }, { accountId: 'asc' }],
  })
  return rows.map(({ accountId, namedBy, namedAt }) => ({ accountId, namedBy, namedAt: instantOf(namedAt) }))
}

/** Names custodians of a report; those that were named before end. */
export async function saveCustodians(
  tx: Tx,
  complaintId: number,
  { accountIds, by, at }: { accountIds: readonly string[]; by: string; at: Instant },
): Promise<void> {
  const when = new Date(at)
  const keep = [...accountIds]
  await tx.identityCustodian.updateMany({
    where: { complaintId, endedAt: null, accountId: { notIn: keep } },
    data: { endedAt: when },
  })
  const before = await listCustodians(complaintId, tx)
  const added = keep.filter((id) => before.every(({ accountId }) => accountId !== id))
  await tx.identityCustodian.createMany({
    data: added.map((accountId) => ({ complaintId, accountId, namedBy: by, namedAt: when })),
  })
}

/** Accounts of the office in the order in which they came: the ids alone. */
export async function listAccountsByAge(tx: Tx): Promise<string[]> {
  const rows = await tx.userAccount.findMany({
    where: { kind: 'STAFF', disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** A request or opening of a report, by its ref; held until the transaction ends where one is given. */
export async function findOpening(
  ref: string,
  tx?: Tx,
): Promise<{ complaintNo: string; opening: IdentityOpening } | undefined> {
  if (tx) await tx.$queryRaw`select id from identity_opening where ref = ${ref} for update`
  const row = await (tx ?? db()).identityOpening.findUnique({
    where: { ref },
    include: { complaint: { select: { no: true } } },
  })
  return row ? { complaintNo: row.complaint.no, opening: toOpening(row) } : undefined
}

/** Requests that somebody made and nobody has answered, with their reports, the first first. */
export async function listRequests(tx: Tx): Promise<{ complaint: Complaint; opening: IdentityOpening }[]> {
  const rows = await tx.identityOpening.findMany({
    where: { kind: 'BREAK_GLASS', secondAt: null, declined: false },
    orderBy: { id: 'desc' },
    take: 200,
    include: { complaint: { select: complaintColumns } },
  })
  return rows
    .toReversed()
    .map(({ complaint, ...row }) => ({ complaint: toComplaint(complaint), opening: toOpening(row) }))
}

/** All openings of a report and requests for one, the latest first. */
export async function listOpenings(complaintId: number, tx?: Tx): Promise<IdentityOpening[]> {
  const rows = await (tx ?? db()).identityOpening.findMany({ where: { complaintId }, orderBy: { id: 'desc' } })
  return rows.map(toOpening)
}

/** Adds an opening, or a request for one. */
export async function addOpening(tx: Tx, complaintId: number, opening: IdentityOpening): Promise<void> {
  await tx.identityOpening.create({ data: { complaintId, ...inDatabase(opening) }, select: { id: true } })
}

/** Saves what became of it. */
export async function saveOpening(tx: Tx, { ref, ...opening }: IdentityOpening): Promise<void> {
  await tx.identityOpening.update({ where: { ref }, data: inDatabase({ ref, ...opening }), select: { id: true } })
}

/** Openings that are to be told by now and were not, the first first, `limit` at most. */
export async function listOpeningsToTell(now: Instant, limit: number): Promise<{ ref: string; complaintNo: string }[]> {
  const rows = await db().identityOpening.findMany({
    where: { tellAt: { lte: new Date(now) }, toldAt: null, openedAt: { not: null } },
    orderBy: { tellAt: 'asc' },
    take: limit,
    select: { ref: true, complaint: { select: { no: true } } },
  })
  return rows.map(({ ref, complaint }) => ({ ref, complaintNo: complaint.no }))
}

type Row = Prisma.IdentityOpeningGetPayload<object>

function toOpening(row: Row): IdentityOpening {
  const { ref, kind, reason, askedBy, secondBy, declined } = row
  return {
    ...{ ref, reason, askedBy, secondBy, declined },
    kind: kind === 'CUSTODIAN' ? 'CUSTODIAN' : 'BREAK_GLASS',
    askedAt: instantOf(row.askedAt),
    secondAt: row.secondAt && instantOf(row.secondAt),
    openedAt: row.openedAt && instantOf(row.openedAt),
    tellAt: row.tellAt && instantOf(row.tellAt),
    toldAt: row.toldAt && instantOf(row.toldAt),
  }
}

function inDatabase({ askedAt, secondAt, openedAt, tellAt, toldAt, ...rest }: IdentityOpening) {
  const at = (instant: Instant | null) => (instant === null ? null : new Date(instant))
  return {
    ...rest,
    askedAt: new Date(askedAt),
    ...{ secondAt: at(secondAt), openedAt: at(openedAt), tellAt: at(tellAt), toldAt: at(toldAt) },
  }
}

// Instants of the database have their form by construction.
function instantOf(date: Date): Instant {
  return date.toISOString() as Instant
}
