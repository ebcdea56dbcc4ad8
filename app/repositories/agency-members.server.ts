import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { MemberRole } from '#app/domain/claims/claim.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** Somebody's access to the desk of an agency, as it runs now. */
export type Member = { id: number; accountId: string; role: MemberRole; from: Instant }

/**
 * The agencies an account may work for now, in order of number. Asked at every request: access that was ended ends with
 * the next one. A merged agency is followed to the one it joined.
 */
export async function listAgenciesOf(accountId: string): Promise<AgencyNo[]> {
  const rows = await db().agencyMember.findMany({
    where: { accountId, to: null },
    select: { agency: { select: { no: true, redirectsTo: { select: { no: true } } } } },
  })
  const nos = rows.map(({ agency }) => AgencyNo.parse(agency.redirectsTo?.no ?? agency.no))
  return [...new Set(nos)].sort()
}

/** Who may work for an agency now, oldest first; of what joined it too, for as long as it is joined. */
export async function listMembers(no: AgencyNo, tx?: Tx): Promise<Member[]> {
  const rows = await (tx ?? db()).agencyMember.findMany({
    where: { agency: { OR: [{ no }, { redirectsTo: { no } }] }, to: null },
    select: { id: true, accountId: true, role: true, from: true },
    orderBy: { id: 'asc' },
  })
  // Roles and instants of the database have their form by construction.
  return rows.map((row) => ({ ...row, role: row.role as MemberRole, from: row.from.toISOString() as Instant }))
}

export async function addMember(
  tx: Tx,
  member: { accountId: string; agencyId: number; role: MemberRole; from: Instant },
): Promise<void> {
  await tx.agencyMember.create({ data: { ...member, from: new Date(member.from) }, select: { id: true } })
}

/** Ends access at a moment; says who ended it and why. The row stays. Answers whether it was running. */
export async function endMember(
  tx: Tx,
  ended: { id: number; at: Instant; by: string; reason: string | null },
): Promise<boolean> {
  const { count } = await tx.agencyMember.updateMany({
    where: { id: ended.id, to: null },
    data: { to: new Date(ended.at), endedBy: ended.by, endReason: ended.reason },
  })
  return count === 1
}

/** The same with the names of the accounts, for a page; an account that is gone is named by its id. */
export async function listMembersByName(no: AgencyNo): Promise<(Member & { name: string })[]> {
  const members = await listMembers(no)
  const accounts = await db().userAccount.findMany({
    where: { id: { in: members.map(({ accountId }) => accountId) } },
    select: { id: true, name: true },
  })
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  return members.map((member) => ({ ...member, name: names.get(member.accountId) ?? member.accountId }))
}

/** The name of an account; its id where it is gone. */
export async function nameOfAccount(accountId: string): Promise<string> {
  const row = await db().userAccount.findUnique({ where: { id: accountId }, select: { name: true } })
  return row?.name ?? accountId
}
