import type { LettersOfApplications } from './application-letters.server.ts'
import { returnApplication } from './step-application.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { listWorkCalled, type ListedWork } from '#app/repositories/work-list.server.ts'

/** What became, or would become, of each: null where it goes back, else why not. */
export type AskedForCompletion = { work: ListedWork; refusal: { code: string } | null }

export type AskForCompletionRefusal = NotAllowed | { code: 'missing-needed' }

/** Which of these pieces of work are applications that can go back to be completed; writes nothing. */
export async function previewCompletion(
  context: Context,
  refs: readonly WorkRef[],
): Promise<Result<AskedForCompletion[], NotAllowed>> {
  const allowed = requirePermission(context.actor, 'vetting:ask-for-more')
  if (!allowed.ok) return allowed
  const all = await listWorkCalled(refs)
  return accept(all.map((work) => ({ work, refusal: canGoBack(work) ? null : { code: 'not-an-application' } })))
}

/**
 * Sends several applications back with the same list of what is missing, each with its letter and in a transaction of
 * its own: one that has changed meanwhile stops no other. Rejects none.
 */
export async function askForCompletion(
  context: Context,
  order: { refs: readonly WorkRef[]; missing: readonly string[]; letters: LettersOfApplications },
): Promise<Result<AskedForCompletion[], AskForCompletionRefusal>> {
  const preview = await previewCompletion(context, order.refs)
  if (!preview.ok) return preview
  if (order.missing.length === 0) return refuse({ code: 'missing-needed' })
  const done: AskedForCompletion[] = []
  for (const { work, refusal } of preview.value) {
    const returned = refusal === null && (await returnApplication(context, { ...order, ref: work.ref }))
    done.push({ work, refusal: returned === false || returned.ok ? refusal : returned.refusal })
  }
  return accept(done)
}

function canGoBack({ kind, waitingFor }: ListedWork): boolean {
  return kind === 'APPLICATION' && waitingFor === 'US'
}
