import { destroyFile } from './destroy-file.server.ts'
import { destroyDataKey, listDataKeys } from '#app/adapters/key-store.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { listDestroyed, listForgottenDrafts } from '#app/repositories/files.server.ts'

/** How long a file waits for the form it came with to be mended. */
const WAITS_MS = 24 * 3_600_000
const AT_A_TIME = 500

/**
 * Destroys uploads whose form was never mended, and the keys that outlived their file. A key without any file is left
 * alone: a process that was pointed at another database must not empty the key store of this one.
 */
export async function sweepUploads(context: Context): Promise<Result<{ drafts: number; keys: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'file:destroy')
  if (!allowed.ok) return allowed
  const before = new Date(Date.parse(context.now) - WAITS_MS).toISOString() as Instant
  const drafts = await listForgottenDrafts(before, AT_A_TIME)
  for (const id of drafts) await destroyFile(context, id)
  const keys = await listDestroyed(await listDataKeys())
  for (const id of keys) await destroyDataKey(id)
  return accept({ drafts: drafts.length, keys: keys.length })
}
