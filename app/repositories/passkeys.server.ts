import { randomUUID } from 'node:crypto'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { KeptPasskey, NewPasskey, PasskeyShown } from '#app/domain/access/passkey.ts'
import type { Instant } from '#app/domain/shared/day.ts'

const columns = {
  id: true,
  userId: true,
  credentialID: true,
  publicKey: true,
  counter: true,
  transports: true,
} as const

type Row = {
  id: string
  userId: string
  credentialID: string
  publicKey: string
  counter: number
  transports: string | null
}

/** The passkeys of an account, as its owner sees them, oldest first. */
export async function listPasskeys(accountId: string): Promise<PasskeyShown[]> {
  const rows = await db().passkey.findMany({
    where: { userId: accountId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({
    ...{ id, name: name ?? '' },
    createdAt: instantOf(createdAt),
    lastUsedAt: instantOf(lastUsedAt),
  }))
}

/** The same as they are kept. */
export async function listKeptPasskeys(accountId: string, tx?: Tx): Promise<KeptPasskey[]> {
  const rows = await (tx ?? db()).passkey.findMany({ where: { userId: accountId }, select: columns })
  return rows.map(passkeyOf)
}

/** Whose key this is, while the account is open. */
export async function findPasskey(credentialId: string): Promise<KeptPasskey | undefined> {
  const row = await db().passkey.findFirst({
    where: { credentialID: credentialId, user: { disabledAt: null } },
    select: columns,
  })
  return row ? passkeyOf(row) : undefined
}

/** Adds a passkey; undefined where somebody has it already. Otherwise its id. */
export async function addPasskey(tx: Tx, passkey: NewPasskey): Promise<string | undefined> {
  const { accountId, credentialId, transports, ...kept } = passkey
  const id = randomUUID()
  const data = { ...kept, id, userId: accountId, credentialID: credentialId, transports: transports.join(',') }
  const { count } = await tx.passkey.createMany({ data: [{ ...data, createdAt: new Date() }], skipDuplicates: true })
  return count === 1 ? id : undefined
}

/** Takes a passkey off its account; false where the account has none such. */
export async function removePasskey(tx: Tx, { id, accountId }: { id: string; accountId: string }): Promise<boolean> {
  return (await tx.passkey.deleteMany({ where: { id, userId: accountId } })).count === 1
}

/** It was used just now; a key that counts its uses never goes back. */
export async function savePasskeyUsed(id: string, counter: number): Promise<void> {
  await db().passkey.updateMany({ where: { id }, data: { counter, lastUsedAt: new Date() } })
}

function passkeyOf({ userId: accountId, credentialID: credentialId, transports, ...row }: Row): KeptPasskey {
  return { ...row, accountId, credentialId, transports: transports ? transports.split(',') : [] }
}

function instantOf(date: Date | null): Instant | null {
  // A date of the database has the form by construction.
  return date && (date.toISOString() as Instant)
}
