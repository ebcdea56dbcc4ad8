import { destroyDataKey } from '#app/adapters/key-store.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { FileId } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findFile, saveDestroyed } from '#app/repositories/files.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/**
 * Makes a file unreadable for ever, wherever copies of it lie, by destroying its key. That there was such a file, its
 * hash and whose it was stay known. Is the process ended between the two steps, the next sweep does the second.
 */
export async function destroyFile(
  context: Context,
  id: FileId,
): Promise<Result<null, NotAllowed | { code: 'no-such-file' }>> {
  const allowed = requirePermission(context.actor, 'file:destroy')
  if (!allowed.ok) return allowed
  const file = await findFile(id)
  if (!file) return refuse({ code: 'no-such-file' })
  const act = ledgerActOf({ type: 'file-key-destroyed', file: id, at: context.now }, file.agencyNo ?? id)
  await inTransaction(async (tx) => {
    await saveDestroyed(tx, id, context.now)
    await appendLedger(tx, context, act)
  })
  await destroyDataKey(id)
  return accept(null)
}
