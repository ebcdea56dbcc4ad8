import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { markNoticesRead } from '#app/repositories/notices.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** An account has read its notices, or some. Nothing happened to anybody else: the ledger is not told. */
export async function readNotices(context: Context, ids: readonly number[] | 'ALL'): Promise<Result<null, NotAllowed>> {
  const { actor, now } = context
  const allowed = requirePermission(actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  if (actor.kind !== 'staff' && actor.kind !== 'agency-user') {
    return refuse({ code: 'not-allowed', permission: 'own-account:keep', why: 'role' })
  }
  await inTransaction((tx) => markNoticesRead(tx, { accountId: actor.accountId, ids, now }))
  return accept(null)
}
