import { randomUUID } from 'node:crypto'
import type { Tx } from './transaction.server.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Who somebody is, as they say when they take up their account. */
export type TakenUp = { accountId: string; name: string; nip: string | null; personKey: string }

export async function saveTakenUp(tx: Tx, { accountId, ...person }: TakenUp): Promise<void> {
  await tx.userAccount.update({ where: { id: accountId }, data: { ...person, emailVerified: true } })
}

/** Sets the password of an account, its first or another. */
export async function savePassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  const where = { providerId_accountId: { providerId: 'credential', accountId } }
  const create = { id: randomUUID(), providerId: 'credential', accountId, userId: accountId, password: hash }
  await tx.accountCredential.upsert({ where, create, update: { password: hash, updatedAt: new Date() } })
}

export async function saveRoles(
  tx: Tx,
  { accountId, ...held }: { accountId: string; roles: StaffRole[]; unitId: string; position?: string | null },
): Promise<void> {
  await tx.userAccount.update({ where: { id: accountId }, data: held })
}

/** Disables an account at a moment, or enables it (null). */
export async function saveDisabled(tx: Tx, accountId: string, at: Instant | null): Promise<void> {
  await tx.userAccount.update({ where: { id: accountId }, data: { disabledAt: at && new Date(at) } })
}

/** Ends sessions of an account: all, or all but one, or one. Answers how many. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  which: { allBut?: string; only?: string } = {},
): Promise<number> {
  const id = which.only ?? (which.allBut === undefined ? undefined : { not: which.allBut })
  const { count } = await tx.signInSession.deleteMany({ where: { userId: accountId, ...(id && { id }) } })
  return count
}

/** Takes the second factor off an account: its owner sets up another at the next sign-in. */
export async function removeSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { userId: accountId } })
  await tx.passkey.deleteMany({ where: { userId: accountId } })
  await tx.userAccount.update({ where: { id: accountId }, data: { twoFactorEnabled: false } })
}
