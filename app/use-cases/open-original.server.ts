import { findReadable, openPart, type FileToSend, type ReadFileRefusal } from './read-file.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import type { FileWithSubjects } from '#app/repositories/files.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** A reason that says something, in signs. */
const SHORTEST_REASON = 10
export const LONGEST_REASON = 500

export type OpenOriginalRefusal = ReadFileRefusal | { code: 'reason-needed' }

/**
 * The sealed original, as it was sent, with all it says of its maker. Opened with a reason, which the ledger keeps with
 * who and when, before the first byte is sent.
 */
export async function openOriginal(
  context: Context,
  id: string,
  reason: string,
): Promise<Result<FileToSend, OpenOriginalRefusal>> {
  const found = await findOpenable(context, id)
  if (!found.ok) return found
  const { agencyNo, sha256, id: file } = found.value
  const why = reason.trim()
  if (why.length < SHORTEST_REASON || why.length > LONGEST_REASON) return refuse({ code: 'reason-needed' })
  const original = await openPart(found.value, 'original')
  if (!original.ok) return original
  const act = ledgerActOf({ type: 'file-original-opened', file, sha256 }, agencyNo ?? file, why)
  await inTransaction(async (tx) => appendLedger(tx, context, act))
  return original
}

async function findOpenable({ actor }: Context, id: string): Promise<Result<FileWithSubjects, ReadFileRefusal>> {
  const allowed = requirePermission(actor, 'file:read-original')
  if (!allowed.ok) return allowed
  const found = await findReadable(actor, id)
  if (!found.ok) return found
  const { agencyNo } = found.value
  const ofThis = requirePermission(actor, 'file:read-original', agencyNo === null ? {} : { agencyNo })
  return ofThis.ok ? found : ofThis
}
