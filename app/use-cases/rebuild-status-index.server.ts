import { refreshStatusIndex } from './refresh-status-index.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listAgencyIdsAfter } from '#app/repositories/agencies.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { notifyAgencyChanged } from '#app/repositories/notify.server.ts'
import { listOutdatedInIndex } from '#app/repositories/status-index.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** So many agencies in one transaction: short enough that nobody waits for it. */
const BATCH = 500

/**
 * Asks the rules anew about every agency whose answer is no longer certain today. Running it twice is harmless: the
 * second run finds nothing. A headline that time has changed goes into the feed; the page said so already at midnight.
 */
export async function rebuildStatusIndex(context: Context): Promise<Result<{ agencies: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  let agencies = 0
  for (;;) {
    const ids = await listOutdatedInIndex(context.today, BATCH)
    if (ids.length === 0) break
    await refresh(context, ids)
    agencies += ids.length
  }
  return accept({ agencies })
}

/** The same for every agency, after a change of the rules or of the calendar. */
export async function rebuildWholeStatusIndex(context: Context): Promise<Result<{ agencies: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  let agencies = 0
  let last = 0
  for (;;) {
    const ids = await listAgencyIdsAfter(last, BATCH)
    if (ids.length === 0) break
    await refresh(context, ids)
    agencies += ids.length
    last = ids.at(-1) ?? last
  }
  return accept({ agencies })
}

async function refresh(context: Context, ids: readonly number[]): Promise<void> {
  await inTransaction(
    async (tx) => {
      const changes = await refreshStatusIndex(tx, ids, context)
      if (changes.length === 0) return
      await addPublicChanges(tx, changes)
      await notifyAgencyChanged(tx, ['*'])
      await appendLedger(tx, context, { act: 'headlines-changed-by-time', body: { changes } })
    },
    { timeoutMs: 60_000 },
  )
}
