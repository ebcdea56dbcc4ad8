import { indexForSearch } from './index-for-search.server.ts'
import { refreshStatusIndex } from './refresh-status-index.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { undoImport as decide, type TouchedAgency, type UndoRefusal } from '#app/domain/importing/undo.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import { saveAgencyData, touchAgencies } from '#app/repositories/agency-writes.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import {
  findImportRun,
  findLaterRun,
  listSaidBefore,
  lockTouchedBy,
  markUndone,
  removeAgencies,
  withdrawAdditions,
  type ListedRun,
} from '#app/repositories/import-runs.server.ts'
import { lockImports } from '#app/repositories/imports.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { notifyAgencyChanged } from '#app/repositories/notify.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

const AN_HOUR_MS = 3_600_000

export type Undone = { removed: number; restored: number; listings: number }

/**
 * Undoes a whole import, as long as nothing was built on it: the agencies it brought are removed (their numbers are
 * never given again), those it changed say what they said before, and its listings are withdrawn. All of it or nothing.
 */
export async function undoImport(
  context: Context,
  runId: number,
): Promise<Result<Undone, NotAllowed | UndoRefusal | { code: 'no-such-run' }>> {
  const allowed = requirePermission(context.actor, 'import:run')
  if (!allowed.ok) return allowed
  return inTransaction(
    async (tx) => {
      await lockImports(tx)
      const run = await findImportRun(runId, tx)
      if (!run) return refuse({ code: 'no-such-run' })
      const laterOfList = await findLaterRun(tx, run)
      const decided = decide({ undone: run.undoneAt !== null, laterOfList }, await lockTouchedBy(tx, run))
      if (!decided.ok) return decided
      return accept(await carryOut(tx, context, { run, ...decided.value }))
    },
    { timeoutMs: AN_HOUR_MS },
  )
}

type Order = { run: ListedRun; removed: readonly TouchedAgency[]; restored: readonly TouchedAgency[] }

async function carryOut(tx: Tx, context: Context, { run, removed, restored }: Order): Promise<Undone> {
  const ids = restored.map(({ id }) => id)
  await removeAgencies(
    tx,
    removed.map(({ id }) => id),
  )
  const listings = await withdrawAdditions(tx, run, ids)
  await sayAsBefore(tx, context, { run, ids })
  await markUndone(tx, run.id, { by: actorName(context.actor), at: context.now })
  await notifyAgencyChanged(tx, ['*'])
  const nos = (agencies: readonly TouchedAgency[]) => agencies.map(({ no }) => no)
  const event = { importRun: run.id, removed: nos(removed), restored: nos(restored), listings } as const
  await appendLedger(tx, context, ledgerActOf({ type: 'import-undone', ...event }, run.fileName))
  return { removed: removed.length, restored: restored.length, listings: listings + removed.length }
}

async function sayAsBefore(tx: Tx, context: Context, { run, ids }: { run: ListedRun; ids: readonly number[] }) {
  if (ids.length === 0) return
  const before = await listSaidBefore(tx, ids, run.recordedAt)
  for (const { id, version } of await listAgenciesIn(tx, [...before.keys()])) {
    const said = before.get(id)
    if (said) await saveAgencyData(tx, { ...said, id, version }, context.now)
  }
  await touchAgencies(
    tx,
    ids.filter((id) => !before.has(id)).map((id) => ({ id, at: context.now })),
  )
  await indexForSearch(tx, await listAgenciesIn(tx, ids))
  const statuses = await refreshStatusIndex(tx, ids, context)
  const data = ids.map((agencyId) => ({ agencyId, kind: 'DATA' as const, detail: {}, recordedAt: context.now }))
  await addPublicChanges(tx, [...data, ...statuses])
}
