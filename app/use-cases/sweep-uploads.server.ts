import { destroyFile } from './destroy-file.server.ts'
import { destroyDataKey, listDataKeys } from '#app/adapters/key-store.server.ts'
import { objects } from '#app/adapters/object-store.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { listDestroyed, listForgottenDrafts } from '#app/repositories/files.server.ts'
import { listLeftObjects, removeObject } from '#app/repositories/stored-objects.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** How long a file waits for the form it came with to be mended. */
const WAITS_MS = 24 * 3_600_000
const AT_A_TIME = 500

/** What was swept: drafts, keys that outlived their file, objects of no file. */
export type Swept = { drafts: number; keys: number; objects: number }

/**
 * Destroys uploads whose form was never mended, the keys that outlived their file, and the objects to which no file
 * refers after a day. A key without any file is left alone, and so is an object that this database never heard of: a
 * process that was pointed at another database must empty neither key store nor bucket of this one.
 */
export async function sweepUploads(context: Context): Promise<Result<Swept, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'file:destroy')
  if (!allowed.ok) return allowed
  const before = new Date(Date.parse(context.now) - WAITS_MS).toISOString() as Instant
  const drafts = await listForgottenDrafts(before, AT_A_TIME)
  for (const id of drafts) await destroyFile(context, id)
  const keys = await listDestroyed(await listDataKeys())
  for (const id of keys) await destroyDataKey(id)
  return accept({ drafts: drafts.length, keys: keys.length, objects: await sweepObjects(before) })
}

/** Encrypted bytes of no file, so the ledger is not told. While the bucket is out of reach they are left for another time. */
async function sweepObjects(before: Instant): Promise<number> {
  if (!objects.isOn()) return 0
  const left = await listLeftObjects(before, AT_A_TIME)
  for (const [swept, key] of left.entries()) {
    if (!(await objects.remove(key)).ok) return swept
    await inTransaction(async (tx) => removeObject(tx, key))
  }
  return left.length
}
