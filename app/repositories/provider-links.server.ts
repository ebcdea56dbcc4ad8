import { randomUUID } from 'node:crypto'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Somebody as an identity provider knows them: the same name of another provider is somebody else. */
export type ProviderIdentity = { issuer: string; subject: string }

/** Whose account this identity opens; undefined when it opens none, or the account is shut. */
export async function findLinkedAccount(
  identity: ProviderIdentity,
): Promise<{ accountId: string; kind: 'STAFF' | 'AGENCY'; hasSecondFactor: boolean } | undefined> {
  const row = await db().accountCredential.findUnique({
    where: { providerId_accountId: keyOf(identity) },
    select: { user: { select: { id: true, kind: true, twoFactorEnabled: true, disabledAt: true } } },
  })
  if (!row || row.user.disabledAt !== null) return undefined
  const { id: accountId, kind, twoFactorEnabled } = row.user
  return { accountId, kind: kind === 'STAFF' ? 'STAFF' : 'AGENCY', hasSecondFactor: twoFactorEnabled === true }
}

/** Since when an account is linked with this provider, in the time of the machine; undefined while it is not. */
export async function findLinkedSince(accountId: string, issuer: string, tx?: Tx): Promise<Instant | undefined> {
  const row = await (tx ?? db()).accountCredential.findFirst({
    where: { userId: accountId, providerId: providerIdOf(issuer) },
    select: { createdAt: true },
  })
  // A date of the database has the form by construction.
  return row ? (row.createdAt.toISOString() as Instant) : undefined
}

/** Links an account with an identity; false where the identity is linked already. */
export async function addProviderLink(tx: Tx, accountId: string, identity: ProviderIdentity): Promise<boolean> {
  const { count } = await tx.accountCredential.createMany({
    data: [{ id: randomUUID(), userId: accountId, ...keyOf(identity) }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Answers whether there was a link. */
export async function removeProviderLink(tx: Tx, accountId: string, issuer: string): Promise<boolean> {
  const where = { userId: accountId, providerId: providerIdOf(issuer) }
  return (await tx.accountCredential.deleteMany({ where })).count > 0
}

function keyOf({ issuer, subject }: ProviderIdentity) {
  return { providerId: providerIdOf(issuer), accountId: subject }
}

function providerIdOf(issuer: string): string {
  return `oidc:${issuer}`
}
