import { indexForSearch } from './index-for-search.server.ts'
import { listBoundRecords } from './list-bound-records.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { lockImports } from '#app/repositories/imports.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import {
  isSearchCurrent,
  refreshSearchFrequencies,
  rebuildSearch as rebuild,
} from '#app/repositories/search-rebuild.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** A million agencies take a minute or two. */
const REBUILD_LIMIT = { timeoutMs: 15 * 60_000 }

/** Makes the search index anew from the register; the old one answers until the new one is there. */
export async function rebuildSearch(context: Context): Promise<Result<{ agencies: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  const { region } = await loadNorms()
  const names = new Map(region.kecamatan.map(({ code, name }) => [code, name]))
  const rebuilt = await inTransaction(async (tx) => {
    await lockImports(tx)
    const result = await rebuild(tx, (code) => names.get(code))
    await indexForSearch(tx, await listBoundRecords(tx))
    await appendLedger(tx, context, { act: 'search-rebuilt', body: result })
    return result
  }, REBUILD_LIMIT)
  return accept(rebuilt)
}

/** The same, but only where the index was made by another version of the keys: then nobody would be found. */
export async function bringSearchUpToDate(context: Context): Promise<Result<{ agencies: number }, NotAllowed>> {
  const isCurrent = await inTransaction(isSearchCurrent)
  return isCurrent ? accept({ agencies: 0 }) : rebuildSearch(context)
}

/** Counts again how common each word is, by which search ranks. Finds the same agencies before and after. */
export async function refreshSearch(context: Context): Promise<Result<object, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'index:rebuild')
  if (!allowed.ok) return allowed
  await inTransaction(refreshSearchFrequencies, REBUILD_LIMIT)
  return accept({})
}
