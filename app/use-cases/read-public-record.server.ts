import type { Context } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn, type PublicRecord } from '#app/domain/registry/public-record.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export type CurrentRecord = { agency: AgencyRecord; record: PublicRecord; norms: Norms }

/** What the public may see of an agency today, as of this moment. A merged agency is followed to the one it joined. */
export async function readPublicRecord(context: Context, no: AgencyNo): Promise<CurrentRecord | undefined> {
  const found = await findAgency(no)
  const agency = found?.redirectsTo ? await findAgency(found.redirectsTo) : found
  if (!agency) return undefined
  const norms = await loadNorms()
  const record = publicRecordOn(agency, norms, { at: context.today, knownAt: context.now })
  return { agency, record, norms }
}
