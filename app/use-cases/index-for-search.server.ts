import type { Norms } from '#app/domain/norms/norms.ts'
import type { Identifier, OtherName } from '#app/domain/registry/facts.ts'
import type { AgencyToIndex } from '#app/domain/search/index-rows.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { indexAgencies } from '#app/repositories/search-index.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** What search has to know of an agency, and the register has. */
export type Registered = {
  id: number
  name: string
  otherNames: readonly OtherName[]
  districtCode: string | null
  identifiers: readonly Identifier[]
}

/** Makes agencies findable in the same transaction that registers or corrects them. */
export async function indexForSearch(tx: Tx, agencies: readonly Registered[]): Promise<void> {
  if (agencies.length === 0) return
  await indexAgencies(tx, agencies.map(withDistrictOf(await loadNorms())))
}

/** An agency with the name of its district, by which it is also found. */
export function withDistrictOf({ region }: Norms): (agency: Registered) => AgencyToIndex {
  const names = new Map(region.kecamatan.map(({ code, name }) => [code, name]))
  return (agency) => ({ ...agency, districtName: names.get(agency.districtCode ?? '') ?? null })
}
