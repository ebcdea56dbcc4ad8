import { askForCompletion, previewCompletion } from './ask-for-completion.server.ts'
import type { LettersOfApplications } from './application-letters.server.ts'
import { assignWork, previewAssignment } from './assign-work.server.ts'
import { previewLetters } from './print-letters.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed, type Why } from '#app/domain/access/policy.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import { mayKnowOf } from '#app/domain/queue/viewer.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listWorkCalled, type ListedWork } from '#app/repositories/work-list.server.ts'

/** What is done with several pieces of work at once. Nothing here closes, decides or rejects. */
export type BulkOrder =
  | { act: 'assign'; refs: readonly WorkRef[]; officer: string }
  | { act: 'release'; refs: readonly WorkRef[] }
  | { act: 'complete'; refs: readonly WorkRef[]; missing: readonly string[]; letters: LettersOfApplications }

/** What is only looked at: which letters there are, or, before an officer is chosen, what is selected. */
export type BulkLook = { act: 'letters' | 'list'; refs: readonly WorkRef[] }

/** What becomes of one: null where it is carried out. What is gone from the queue is not among them. */
export type BulkOutcome = { work: ListedWork; refusal: { code: string; why?: Why } | null }

export type BulkRefusal = NotAllowed | { code: 'no-such-officer' } | { code: 'missing-needed' }

/** What an order would do to each, or which letters it would print; writes nothing. */
export async function previewBulk(
  context: Context,
  order: BulkOrder | BulkLook,
): Promise<Result<BulkOutcome[], BulkRefusal>> {
  switch (order.act) {
    case 'assign':
      return previewAssignment(context, { refs: order.refs, to: order.officer })
    case 'release':
      return previewAssignment(context, { refs: order.refs, to: null })
    case 'complete':
      return previewCompletion(context, order.refs)
    case 'letters':
      return previewLetters(context, order.refs)
    case 'list':
      return listOnly(context, order.refs)
  }
}

/** Carries an order out; what is refused of it stops nothing else. */
export async function runBulk(context: Context, order: BulkOrder): Promise<Result<BulkOutcome[], BulkRefusal>> {
  switch (order.act) {
    case 'assign':
      return assignWork(context, { refs: order.refs, to: order.officer })
    case 'release':
      return assignWork(context, { refs: order.refs, to: null })
    case 'complete':
      return askForCompletion(context, order)
  }
}

async function listOnly(context: Context, refs: readonly WorkRef[]): Promise<Result<BulkOutcome[], NotAllowed>> {
  const allowed = requirePermission(context.actor, 'queue:read')
  if (!allowed.ok) return allowed
  return accept(
    (await listWorkCalled(refs))
      .filter((work) => mayKnowOf(context.actor, work))
      .map((work) => ({ work, refusal: null })),
  )
}
