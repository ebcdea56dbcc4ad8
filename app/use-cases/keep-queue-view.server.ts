import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { viewToSave, type SaveViewRefusal } from '#app/domain/queue/saved-view.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { countSavedViews, putSavedView, removeSavedView } from '#app/repositories/saved-views.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type OfStaff = Context & { actor: StaffActor }

/** Keeps what an officer looks at under a name of theirs. A preference: no ledger entry. */
export async function keepQueueView(
  context: OfStaff,
  form: { name: string; query: string },
): Promise<Result<null, NotAllowed | SaveViewRefusal>> {
  const allowed = requirePermission(context.actor, 'queue:read')
  if (!allowed.ok) return allowed
  const { accountId } = context.actor
  return inTransaction(async (tx) => {
    const view = viewToSave(form, await countSavedViews(tx, accountId))
    if (!view.ok) return view
    await putSavedView(tx, { accountId, ...view.value, at: context.now })
    return accept(null)
  })
}

/** Forgets a view of this officer's own. */
export async function forgetQueueView(context: OfStaff, id: number): Promise<Result<null, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'queue:read')
  if (!allowed.ok) return allowed
  await inTransaction(async (tx) => removeSavedView(tx, { accountId: context.actor.accountId, id }))
  return accept(null)
}
