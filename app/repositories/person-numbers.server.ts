import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { KeptKeys } from '#app/domain/access/person-keys.ts'

/** By what an account knows its person: two keyed hashes, and the civil-service number that letters print. */
export type KeptNumbers = KeptKeys & { nip: string | null }

const columns = { personKey: true, secondPersonKey: true, nip: true } as const

export async function findNumbers(accountId: string, tx?: Tx): Promise<KeptNumbers | undefined> {
  const row = await (tx ?? db()).userAccount.findUnique({ where: { id: accountId }, select: columns })
  return row ?? undefined
}

export async function saveSecondNumber(
  tx: Tx,
  accountId: string,
  { secondPersonKey, nip }: Pick<KeptNumbers, 'secondPersonKey' | 'nip'>,
): Promise<void> {
  await tx.userAccount.update({ where: { id: accountId }, data: { secondPersonKey, nip }, select: { id: true } })
}
