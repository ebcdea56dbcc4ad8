import type { Context } from '#app/domain/access/actor.ts'
import { csvLine } from '#app/domain/importing/text.ts'
import { AGENCY_COLUMNS, agencyRow } from '#app/domain/registry/open-data.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { listAgencies, listAgencyIdsAfter } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

const BATCH = 500

/**
 * The open list of agencies as CSV (RFC 4180), a batch at a time so that a million fit in little memory. A cell that a
 * spreadsheet would run as a formula is kept from it.
 */
export async function* exportAgencies(context: Context): AsyncGenerator<string> {
  const norms = await loadNorms()
  yield csvLine(AGENCY_COLUMNS.map(({ name }) => name))
  let after = 0
  for (;;) {
    const ids = await listAgencyIdsAfter(after, BATCH)
    const last = ids.at(-1)
    if (last === undefined) return
    const agencies = await listAgencies(ids)
    const shown = agencies.filter(({ redirectsTo }) => redirectsTo === null)
    const when = { at: context.today, knownAt: context.now }
    yield shown.map((agency) => csvLine(agencyRow(publicRecordOn(agency, norms, when)))).join('')
    after = last
  }
}
