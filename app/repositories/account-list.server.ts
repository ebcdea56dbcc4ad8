import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { isStaffRole, type StaffRole } from '#app/domain/access/roles.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** An account as whoever keeps accounts sees it. */
export type KeptAccount = {
  id: string
  email: string
  name: string
  kind: 'STAFF' | 'AGENCY'
  roles: StaffRole[]
  unitId: string | null
  position: string | null
  disabledAt: Instant | null
  isDemonstration: boolean
  hasSecondFactor: boolean
  /** Somebody has taken it up by its invitation. */
  takenUp: boolean
  /** Of the sessions that still run. */
  lastSeenAt: Instant | null
}

const columns = {
  id: true,
  email: true,
  name: true,
  kind: true,
  roles: true,
  unitId: true,
  position: true,
  disabledAt: true,
  isDemonstration: true,
  twoFactorEnabled: true,
  emailVerified: true,
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
} as const

type Row = {
  kind: string
  roles: string[]
  disabledAt: Date | null
  twoFactorEnabled: boolean | null
  emailVerified: boolean
  sessions: { updatedAt: Date }[]
} & Pick<KeptAccount, 'id' | 'email' | 'name' | 'unitId' | 'position' | 'isDemonstration'>

/** All accounts, officers first, by name; of a kind, and those whose name or address has a text, if asked. */
export async function listAccounts(asked: { kind?: 'STAFF' | 'AGENCY'; text?: string } = {}): Promise<KeptAccount[]> {
  const contains = { contains: asked.text ?? '', mode: 'insensitive' } as const
  const rows = await db().userAccount.findMany({
    where: { ...(asked.kind && { kind: asked.kind }), OR: [{ name: contains }, { email: contains }] },
    select: columns,
    orderBy: [{ kind: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: 1_000,
  })
  return rows.map(accountOf)
}

/** One account, as a transaction sees it if there is one. */
export async function findKeptAccount(
  by: { id: string } | { email: string },
  tx?: Tx,
): Promise<KeptAccount | undefined> {
  const row = await (tx ?? db()).userAccount.findUnique({ where: by, select: columns })
  return row ? accountOf(row) : undefined
}

/** Who can run the system now: administrators that are not disabled. Nobody else counts them until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from user_account where 'ADMINISTRATOR' = any(roles) and disabled_at is null order by id for update`
  return rows.map(({ id }) => id)
}

/** The names of accounts, for ids that something else holds. */
export async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().userAccount.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function accountOf(row: Row): KeptAccount {
  const { sessions, twoFactorEnabled, emailVerified: takenUp, disabledAt, kind, roles, ...account } = row
  return {
    ...account,
    kind: kind === 'STAFF' ? 'STAFF' : 'AGENCY',
    roles: roles.filter(isStaffRole),
    disabledAt: instantOf(disabledAt),
    hasSecondFactor: twoFactorEnabled === true,
    takenUp,
    lastSeenAt: instantOf(sessions[0]?.updatedAt ?? null),
  }
}

function instantOf(date: Date | null): Instant | null {
  // A date of the database has the form by construction.
  return date && (date.toISOString() as Instant)
}
