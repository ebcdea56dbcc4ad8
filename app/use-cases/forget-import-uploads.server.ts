import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { removeImportUploads } from '#app/repositories/import-uploads.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Forgets lists that were looked at and never imported, a day after they came. */
export async function forgetImportUploads(context: Context): Promise<Result<object, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  await inTransaction(async (tx) => removeImportUploads(tx, { now: context.now }))
  return accept({})
}
