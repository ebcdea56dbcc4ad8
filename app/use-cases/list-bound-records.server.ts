import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import { listBoundIds } from '#app/repositories/mergers.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** The records that have a page of their own and others joined to them or parted from them, each as it is read. */
export async function listBoundRecords(tx: Tx): Promise<AgencyRecord[]> {
  const records = await listAgenciesIn(tx, await listBoundIds(tx))
  return records.filter(({ redirectsTo }) => redirectsTo === null)
}
