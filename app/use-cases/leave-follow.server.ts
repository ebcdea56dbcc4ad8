import { readLeaveToken } from './follow-tokens.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findFollowByAddress, forgetFollower } from '#app/repositories/follows.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { stopMessagesOf } from '#app/repositories/outbox.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type LeaveFollowRefusal = NotAllowed | { code: 'link-not-good' }

/** Is this a link to leave of ours, from whatever year? */
export function isLeaveLink(token: string): boolean {
  return readLeaveToken(token) !== undefined
}

/** A follower leaves at once: the address is erased, what waits is stopped. Who has left already has left. */
export async function leaveFollow(context: Context, token: string): Promise<Result<null, LeaveFollowRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const named = readLeaveToken(token)
  if (!named) return refuse({ code: 'link-not-good' })
  const follow = await findFollowByAddress(named.agencyId, named.addressHash)
  if (!follow) return accept(null)
  await inTransaction(async (tx) => {
    if (!(await forgetFollower(tx, follow.id, context.now))) return
    await stopMessagesOf(tx, follow.id, context.now)
    await appendLedger(tx, context, ledgerActOf({ type: 'follow-ended', ref: follow.ref }, 'follower'))
  })
  return accept(null)
}
