import { indexForSearch } from './index-for-search.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { otherChangeOf, type NewPublicChange } from '#app/domain/registry/public-change.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import type { AgencyEvent } from '#app/repositories/agency-events.server.ts'
import { touchAgencies, type AgencyKey } from '#app/repositories/agency-writes.server.ts'
import { saveMergers } from '#app/repositories/mergers.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/**
 * Saves which records were joined, parted or are themselves again; every record this touches is found anew under what it
 * is called now. Answers which those are, and what changes on the pages of the others.
 */
export async function bindRecords(
  tx: Tx,
  events: readonly AgencyEvent[],
  { now: at }: Context,
): Promise<{ keys: readonly AgencyKey[]; changes: readonly NewPublicChange[] }> {
  const { keys, others } = await saveMergers(tx, events)
  if (keys.length === 0) return { keys, changes: [] }
  const ids = keys.map(({ id }) => id)
  await touchAgencies(
    tx,
    ids.map((id) => ({ id, at })),
  )
  const records = await listAgenciesIn(tx, ids)
  await indexForSearch(
    tx,
    records.filter(({ redirectsTo }) => redirectsTo === null),
  )
  return { keys, changes: others.map(({ event, agencyId }) => otherChangeOf(event, agencyId)) }
}
