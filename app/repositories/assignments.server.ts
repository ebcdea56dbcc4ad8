import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { pairsOf, personOf, type KeptKeys, type PersonPair } from '#app/domain/access/person-keys.ts'
import { isStaffRole } from '#app/domain/access/roles.ts'
import type { Assignee } from '#app/domain/queue/assign.ts'
import type { WorkKind } from '#app/domain/queue/kinds.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const assigneeColumns = {
  id: true,
  name: true,
  roles: true,
  unitId: true,
  personKey: true,
  secondPersonKey: true,
  ties: { where: { endedAt: null }, select: { agency: { select: { no: true } } } },
} as const

/** Everybody of the office who has an account that works, by name. */
export async function listAssignees(tx?: Tx): Promise<Assignee[]> {
  const rows = await (tx ?? db()).userAccount.findMany({
    where: { kind: 'STAFF', disabledAt: null },
    select: assigneeColumns,
    orderBy: { name: 'asc' },
  })
  const pairs = await listPersonPairs(tx)
  return rows.map((row) => toAssignee(row, pairs))
}

/** One of them, as a transaction sees them. */
export async function findAssignee(tx: Tx, accountId: string): Promise<Assignee | undefined> {
  const row = await tx.userAccount.findFirst({
    where: { id: accountId, kind: 'STAFF', disabledAt: null },
    select: assigneeColumns,
  })
  return row ? toAssignee(row, await listPersonPairs(tx)) : undefined
}

/** Officers at work on an agency: what waits is theirs, or they asked it for more and nobody has decided. */
export async function listOfficersOf(tx: Tx, agencyId: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    select assigned_to as "accountId" from work_item where agency_id = ${agencyId} and assigned_to is not null
    union
    select asked_by from evidence_request asked
    join evidence on evidence.ref = asked.evidence_ref and evidence.decision is null
    where asked.agency_id = ${agencyId}`
  return rows.map(({ accountId }) => accountId)
}

/** What waits about an agency and was given to one of these accounts. */
export async function listAssignedOf(tx: Tx, agencyId: number, accountIds: readonly string[]): Promise<WorkRef[]> {
  const rows = await tx.workItem.findMany({
    where: { agencyId, assignedTo: { in: [...accountIds] } },
    select: { kind: true, ref: true },
    orderBy: { id: 'asc' },
  })
  // A kind of the database has its form by construction.
  return rows.map(({ kind, ref }) => ({ kind: kind as WorkKind, ref }))
}

/** Gives a piece of work to an account, or to nobody in particular: the fact, and the finding aid with it. */
export async function saveAssignment(
  tx: Tx,
  { kind, ref }: WorkRef,
  given: { to: string | null; by: string; at: Instant },
): Promise<void> {
  if (given.to === null) await tx.workAssignment.deleteMany({ where: { kind, ref } })
  else {
    const values = { accountId: given.to, assignedBy: given.by, assignedAt: new Date(given.at) }
    await tx.workAssignment.upsert({
      where: { kind_ref: { kind, ref } },
      create: { kind, ref, ...values },
      update: values,
      select: { kind: true },
    })
  }
  await tx.workItem.updateMany({ where: { kind, ref }, data: { assignedTo: given.to } })
}

type Row = KeptKeys & {
  id: string
  name: string
  roles: string[]
  unitId: string | null
  ties: { agency: { no: string } }[]
}

/** The numbers of which somebody has said that they are of one person; few have two. */
async function listPersonPairs(tx: Tx | undefined): Promise<PersonPair[]> {
  const both = { personKey: true, secondPersonKey: true }
  return pairsOf(await (tx ?? db()).userAccount.findMany({ where: { secondPersonKey: { not: null } }, select: both }))
}

function toAssignee(row: Row, pairs: readonly PersonPair[]): Assignee {
  const { id, name, roles, unitId, ties } = row
  return {
    accountId: id,
    name,
    ...personOf(row, pairs),
    roles: roles.filter(isStaffRole),
    unitId: unitId ?? '',
    // A number of the register has the form by construction.
    ties: ties.map(({ agency }) => agency.no as AgencyNo),
  }
}
