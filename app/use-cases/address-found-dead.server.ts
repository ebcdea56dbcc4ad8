import { refreshWork } from './refresh-work.server.ts'
import { tellOfficers } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import { deadAddressRef, saveDeadAddress } from '#app/repositories/dead-addresses.server.ts'
import { forgetFollower } from '#app/repositories/follows.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { settleMessage, type ClaimedMessage } from '#app/repositories/outbox.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/**
 * A mail server says that an address does not exist: nothing more is sent there. Of an agency or of somebody of it that is
 * an item on the record and a piece of work; of a follower nobody learns, and the address is forgotten; of a reporter
 * nothing is kept.
 */
export async function addressFoundDead(context: Context, message: ClaimedMessage, trouble: string): Promise<void> {
  const { owner, addressHash, id } = message
  await inTransaction(async (tx) => {
    await settleMessage(tx, { id, now: context.now }, { state: 'STOPPED', trouble })
    if (owner.kind === 'REPORTER') return
    const agencyId = 'agencyId' in owner ? owner.agencyId : null
    const accountId = 'accountId' in owner ? owner.accountId : null
    const item = await saveDeadAddress(tx, { addressHash, agencyId, accountId, trouble, now: context.now })
    if (owner.kind === 'FOLLOWER') await forgetFollower(tx, owner.followId, context.now)
    if (agencyId !== null) await raise(tx, context, { item, agencyId, trouble })
  })
}

async function raise(
  tx: Tx,
  context: Context,
  { item, agencyId, trouble }: { item: number; agencyId: number; trouble: string },
): Promise<void> {
  await refreshWork(tx, [agencyId], context)
  const [agency] = await listAgenciesIn(tx, [agencyId])
  if (agency) {
    const { no, name } = agency
    const facts = { kind: 'DEAD_ADDRESS' as const, agency: { no, name } }
    const onceFor = `${deadAddressRef(item)}/${context.now}`
    await tellOfficers(tx, context, { facts, permission: 'warning:send', subject: { agencyNo: no }, onceFor })
  }
  await appendLedger(tx, context, ledgerActOf({ type: 'address-found-dead', id: item, trouble }, deadAddressRef(item)))
}
