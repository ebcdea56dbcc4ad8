import { db } from '#app/repositories/db.server.ts'
import { indexAgencies } from '#app/repositories/search-index.server.ts'
import { refreshSearchFrequencies } from '#app/repositories/search-rebuild.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import type { AgencyToIndex } from '#app/domain/search/index-rows.ts'

export type Small = {
  name: string
  otherNames?: AgencyToIndex['otherNames']
  identifiers?: AgencyToIndex['identifiers']
  district?: { code: string; name: string }
  types?: readonly { type: string; activity: string }[]
  listed?: string
  headline?: string
}

/** Puts agencies into the register's tables and the search index; returns their ids by name. */
export async function register(agencies: readonly Small[]): Promise<Map<string, number>> {
  return inTransaction(async (tx) => {
    const ids = new Map<string, number>()
    for (const agency of agencies) ids.set(agency.name, await add(tx, agency))
    await indexAgencies(
      tx,
      agencies.map((agency) => toIndex(agency, ids.get(agency.name) ?? 0)),
    )
    await refreshSearchFrequencies(tx)
    return ids
  })
}

export function toIndex(agency: Small, id: number): AgencyToIndex {
  const { name, otherNames = [], identifiers = [], district } = agency
  return { id, name, otherNames, identifiers, districtName: district?.name ?? null }
}

async function add(tx: Tx, { name, district, types = [], listed, headline }: Small): Promise<number> {
  const count = await tx.agency.count()
  const { id } = await tx.agency.create({
    data: {
      no: `LBG-${String(count + 1).padStart(6, '0')}`,
      name,
      districtCode: district?.code ?? null,
      capabilities: { create: [...types] },
      listings: {
        create: listed ? [{ type: listed, list: 'uji', listedOn: new Date('2026-01-01'), rowHash: 'x' }] : [],
      },
      statusIndex: headline ? { create: { status: headline, holdsFrom: new Date('2026-01-01') } } : {},
    },
  })
  return id
}

/** Ids in the index that belong to no agency, and agencies' rows that are there. */
export async function countIndexRows(agencyId: number): Promise<{ names: number; identifiers: number }> {
  const [row] = await db().$queryRaw<{ names: number; identifiers: number }[]>`
    select (select count(*)::int from search.name where agency_id = ${agencyId}) as names,
      (select count(*)::int from search.identifier where agency_id = ${agencyId}) as identifiers`
  return row ?? { names: 0, identifiers: 0 }
}
