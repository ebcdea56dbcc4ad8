import { copied } from './make-copy.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findFile, listWaitingForCopies } from '#app/repositories/files.server.ts'

/** So many in a run; the next run takes the rest. */
const AT_A_TIME = 200

/**
 * Makes the copies that wait: of files that were acknowledged as soon as their sealed original was kept. One that cannot be
 * made is told why and not tried again; while the bucket is out of reach they wait. Answers how many were made.
 */
export async function makeCopies(context: Context): Promise<Result<{ made: number; none: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'file:copy')
  if (!allowed.ok) return allowed
  let [made, none] = [0, 0]
  for (const id of await listWaitingForCopies(AT_A_TIME)) {
    const file = await findFile(id)
    if (!file) continue
    const result = await copied(file, context)
    if (result.ok) made += 1
    else none += 1
  }
  return accept({ made, none })
}
