import { tokenHash } from './follow-tokens.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { mayConfirm } from '#app/domain/following/follower.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { beginFollow, findFollowByLink, type Follow } from '#app/repositories/follows.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type ConfirmFollowRefusal = NotAllowed | { code: 'link-not-good' }
type Followed = { agency: Follow['agency']; follows: boolean }

/** What a link of a mail leads to, while it is good. Opening it changes nothing: readers of mail open links by themselves. */
export async function readConfirmation(context: Context, token: string): Promise<Followed | undefined> {
  const follow = await findFollowByLink(tokenHash(token))
  if (!follow || !mayConfirm(follow, context.now)) return undefined
  return { agency: follow.agency, follows: follow.state === 'FOLLOWS' }
}

/** The second of two opt-ins: whoever reads the mail wants it. Twice is once. */
export async function confirmFollow(context: Context, token: string): Promise<Result<Followed, ConfirmFollowRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  const follow = await findFollowByLink(tokenHash(token))
  if (!follow || !mayConfirm(follow, context.now)) return refuse({ code: 'link-not-good' })
  await inTransaction(async (tx) => {
    if (!(await beginFollow(tx, follow.id, context.now))) return
    await appendLedger(tx, context, ledgerActOf({ type: 'follow-begun', ref: follow.ref }, 'follower'))
  })
  return accept({ agency: follow.agency, follows: true })
}
