import type { Context } from '#app/domain/access/actor.ts'
import type { When } from '#app/domain/competency/status.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { heldKinds, statusIndexRows, type StatusIndexRow } from '#app/domain/registry/index-rows.ts'
import type { NewPublicChange } from '#app/domain/registry/public-change.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listIndexedHeadlines, replaceHeldKinds, replaceStatusIndex } from '#app/repositories/status-index.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/**
 * Asks the rules anew about these agencies and writes their rows of the index. Returns the headlines that are not what
 * they were, as public changes to be added to the feed; an agency that was not in the index has none.
 */
export async function refreshStatusIndex(
  tx: Tx,
  agencyIds: readonly number[],
  context: Context,
): Promise<NewPublicChange[]> {
  if (agencyIds.length === 0) return []
  const norms = await loadNorms()
  const records = await listAgenciesIn(tx, agencyIds)
  const before = await listIndexedHeadlines(tx, agencyIds)
  const when: When = { at: context.today, knownAt: context.now }
  const rows = records.flatMap((record) => statusIndexRows(record, norms, when))
  await replaceStatusIndex(tx, agencyIds, rows)
  await replaceHeldKinds(tx, agencyIds, records.flatMap(heldKinds))
  return records.flatMap((record) => headlineChange(record, { before, rows, context }))
}

function headlineChange(
  record: AgencyRecord,
  index: { before: ReadonlyMap<number, string | null>; rows: readonly StatusIndexRow[]; context: Context },
): NewPublicChange[] {
  const from = index.before.get(record.id)
  const to = index.rows.find((row) => row.agencyId === record.id && row.capabilityId === null)?.status ?? null
  if (from === undefined || from === to) return []
  return [{ agencyId: record.id, kind: 'STATUS', detail: { from, to }, recordedAt: index.context.now }]
}
