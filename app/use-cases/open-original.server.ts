import { openPart, type FileToSend } from './open-part.server.ts'
import { findReadable, type ReadFileRefusal } from './read-file.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { actorName } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { isUnsealed } from '#app/repositories/unsealed-files.server.ts'
import type { FileWithSubjects } from '#app/repositories/files.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** A reason that says something, in signs. */
const SHORTEST_REASON = 10
const LONGEST_REASON = 500

/** How long a reason once given opens the original, so that a download that broke off can be repeated. */
const OPEN_MS = 10 * 60_000

/**
 * Gives the reason for opening the sealed original, as it was sent, with all it says of its maker. The ledger keeps it
 * with who and when; from then on `readOriginal` answers this person for ten minutes.
 */
export async function unsealOriginal(
  context: Context,
  id: string,
  reason: string,
): Promise<Result<StoredFile, ReadFileRefusal | { code: 'reason-needed' }>> {
  const found = await findOriginal(context.actor, id)
  if (!found.ok) return found
  if (found.value.destroyedAt !== null) return refuse({ code: 'destroyed' })
  const why = reason.trim()
  if (why.length < SHORTEST_REASON || why.length > LONGEST_REASON) return refuse({ code: 'reason-needed' })
  const { id: file, sha256 } = found.value
  const act = ledgerActOf({ type: 'file-original-opened', file, sha256 }, subjectOf(found.value), why)
  await inTransaction(async (tx) => appendLedger(tx, context, act))
  return found
}

/** The sealed original, for whoever has just said why. */
export async function readOriginal(
  context: Context,
  id: string,
): Promise<Result<FileToSend, ReadFileRefusal | { code: 'reason-needed' }>> {
  const found = await findOriginal(context.actor, id)
  if (!found.ok) return found
  if (!(await hasSaidWhy(context, found.value))) return refuse({ code: 'reason-needed' })
  return openPart(found.value, 'original')
}

/** The file, if this officer may ever open its original. */
export async function findOriginal(actor: Actor, id: string): Promise<Result<FileWithSubjects, ReadFileRefusal>> {
  const allowed = requirePermission(actor, 'file:read-original')
  if (!allowed.ok) return allowed
  const found = await findReadable(actor, id)
  if (!found.ok) return found
  if (found.value.copy === 'infected') return refuse({ code: 'infected' })
  const { agencyNo } = found.value
  const ofThis = requirePermission(actor, 'file:read-original', agencyNo === null ? {} : { agencyNo })
  return ofThis.ok ? accept(found.value) : ofThis
}

/** Has this person given a reason for this file in the last minutes? */
export async function hasSaidWhy({ actor, now }: Context, file: StoredFile): Promise<boolean> {
  const since = new Date(Date.parse(now) - OPEN_MS).toISOString() as Instant
  return isUnsealed({ actor: actorName(actor), subject: subjectOf(file), file: file.id, since })
}

function subjectOf({ agencyNo, id }: StoredFile): string {
  return agencyNo ?? id
}
