import { objects } from '#app/adapters/object-store.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { isLost, type ObjectFaultCode } from '#app/domain/files/object.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import {
  countParts,
  listPartsIn,
  type PartAfter,
  type PartCounts,
  type PlacedPart,
} from '#app/repositories/stored-objects.server.ts'

const AT_A_TIME = 200

/** A part whose object is not as it was kept. */
type BadPart = { fileId: string; part: string; fault: ObjectFaultCode }
export type CheckedFiles = PartCounts & { bad: BadPart[]; stoppedBy?: ObjectFaultCode }

/**
 * Looks for every object that a file refers to: is it there, with as many bytes as were put? With `deep` all bytes are
 * read and their hash compared. Stops where the bucket is out of reach, since nothing can be said then.
 */
export async function checkFiles(
  context: Context,
  { deep }: { deep: boolean },
): Promise<Result<CheckedFiles, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'file:move')
  if (!allowed.ok) return allowed
  const counts = await countParts()
  const bad: BadPart[] = []
  for (let after: PartAfter = { fileId: '', part: '' }; ;) {
    const parts = await listPartsIn('objects', { after, atMost: AT_A_TIME })
    const last = parts.at(-1)
    if (!last) return accept({ ...counts, bad })
    const stoppedBy = await checkRun(parts, { deep, bad })
    if (stoppedBy !== undefined) return accept({ ...counts, bad, stoppedBy })
    after = last
  }
}

async function checkRun(
  parts: readonly PlacedPart[],
  { deep, bad }: { deep: boolean; bad: BadPart[] },
): Promise<ObjectFaultCode | undefined> {
  for (const part of parts) {
    const fault = await faultIn(part, deep)
    if (fault === undefined) continue
    if (!isLost(fault)) return fault
    bad.push({ fileId: part.fileId, part: part.part, fault })
  }
  return undefined
}

async function faultIn({ object, sealedSize }: PlacedPart, deep: boolean): Promise<ObjectFaultCode | undefined> {
  if (object === null) return undefined
  if (deep) return objects.verify(object)
  const size = await objects.sizeOf(object)
  if (!size.ok) return size.refusal
  return size.value === sealedSize ? undefined : 'CHANGED'
}
