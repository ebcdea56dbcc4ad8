import { addressHashOf } from './post-mails.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import { clearReplacedAddress, deadAddressRef } from '#app/repositories/dead-addresses.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/**
 * The data of an agency was corrected: what was found of an address that is not on its record any more is settled with
 * it. The one that is still there stays an item. Answers what the ledger is told.
 */
export async function settleReplacedAddress(
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  { id: agencyId, email }: { id: number; email: string | null },
): Promise<LedgerAct[]> {
  const keptHash = email === null ? null : addressHashOf(email)
  const settled = await clearReplacedAddress(tx, { agencyId, keptHash, now })
  return settled.map((id) => ledgerActOf({ type: 'dead-address-cleared', id }, deadAddressRef(id)))
}
