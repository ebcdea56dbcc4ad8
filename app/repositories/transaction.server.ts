import { db } from './db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

declare const insideTransaction: unique symbol

/** A transaction that is open. Only `inTransaction` makes one, so every write is inside one. */
export type Tx = Prisma.TransactionClient & { readonly [insideTransaction]: true }

/** Runs `work` in one transaction: all of it is kept, or none. Nothing goes over the network while it is open. */
export async function inTransaction<Value>(
  work: (tx: Tx) => Promise<Value>,
  limits: { timeoutMs: number } = { timeoutMs: 15_000 },
): Promise<Value> {
  return db().$transaction(async (tx) => work(tx as Tx), { timeout: limits.timeoutMs, maxWait: 10_000 })
}
