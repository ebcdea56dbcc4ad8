import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { settingsToSave } from '#app/domain/notices/settings.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { saveNoticeSettings } from '#app/repositories/notice-settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** An account says of which notices it wants a mail as well. It is nobody else's matter: the ledger is not told. */
export async function keepNoticeSettings(
  context: Context,
  ticked: readonly string[],
): Promise<Result<null, NotAllowed>> {
  const { actor, now } = context
  const allowed = requirePermission(actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  if (actor.kind !== 'staff' && actor.kind !== 'agency-user') {
    return refuse({ code: 'not-allowed', permission: 'own-account:keep', why: 'role' })
  }
  const { accountId } = actor
  const mailed = settingsToSave(actor.kind === 'staff' ? 'STAFF' : 'AGENCY', ticked)
  await inTransaction((tx) => saveNoticeSettings(tx, { accountId, mailed, now }))
  return accept(null)
}
