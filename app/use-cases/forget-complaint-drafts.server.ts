import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { removeEndedDrafts } from '#app/repositories/complaint-drafts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/**
 * Removes drafts of reports a day after they were begun; their files go with the sweep of uploads. The ledger is not told:
 * that somebody began to write is nobody's to know, and without its cookie a draft is noise anyway.
 */
export async function forgetComplaintDrafts(context: Context): Promise<Result<{ drafts: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'complaint-draft:forget')
  if (!allowed.ok) return allowed
  return accept({ drafts: await inTransaction(async (tx) => removeEndedDrafts(tx, context.now)) })
}
