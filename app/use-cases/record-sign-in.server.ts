import type { Context } from '#app/domain/access/actor.ts'
import type { SignInMethod } from '#app/domain/access/events.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { findSignedInAccount, type SignedInAccount } from '#app/repositories/accounts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Tells the ledger that an officer came in. When people of agencies sign in is nobody's business. */
export async function recordSignIn(context: Context, sessionId: string): Promise<void> {
  const found = await findSignedInAccount(sessionId, context.today)
  if (found?.account.kind !== 'STAFF') return
  const { accountId } = found.account
  const event = { type: 'signed-in', accountId, method: methodOf(found.session) } as const
  await inTransaction(async (tx) => {
    await appendLedger(tx, asOfficer(context, found), ledgerActOf(event, accountId))
  })
}

function asOfficer(context: Context, { account }: SignedInAccount): Context {
  const { accountId, personKey, name, roles, ties, onBehalf, confirmedAt } = account
  const actor = { kind: 'staff', accountId, personKey, name, roles, ties, onBehalf, confirmedAt } as const
  return { ...context, actor: { ...actor, unitId: account.unitId ?? '' } }
}

function methodOf({ method }: SignedInAccount['session']): SignInMethod {
  // The database holds what `begun` wrote.
  return (method ?? 'PASSWORD') as SignInMethod
}
