import type { Context } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { publicRecordOn, type PublicRecord } from '#app/domain/registry/public-record.ts'
import type { SearchHit, SearchPage, SearchQuery } from '#app/domain/search/search-query.ts'
import { listAgencies } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'

type FoundAgency = { hit: SearchHit; record: PublicRecord }
export type FoundPage = {
  found: readonly FoundAgency[]
  /** Names that share something with the query, when nothing answers it. */
  similar: readonly FoundAgency[]
  page: SearchPage
  norms: Norms
}

/** A page of a search with the status of each agency as of now: the index finds, the rules answer. */
export async function findPublicAgencies(context: Context, asked: SearchQuery): Promise<FoundPage> {
  const [norms, page] = await Promise.all([loadNorms(), searchAgencies(asked)])
  const agencies = await listAgencies([...page.hits, ...page.similar].map(({ agencyId }) => agencyId))
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const withRecord = (hits: readonly SearchHit[]): FoundAgency[] =>
    hits.flatMap((hit) => {
      const agency = byId.get(hit.agencyId)
      if (!agency) return []
      return [{ hit, record: publicRecordOn(agency, norms, { at: context.today, knownAt: context.now }) }]
    })
  return { found: withRecord(page.hits), similar: withRecord(page.similar), page, norms }
}
