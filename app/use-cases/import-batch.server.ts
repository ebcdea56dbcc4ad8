import { indexForSearch, withDistrictOf } from './index-for-search.server.ts'
import { refreshStatusIndex } from './refresh-status-index.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Party } from '#app/domain/importing/register-view.ts'
import type { ImportRow } from '#app/domain/importing/row.ts'
import { identifiersOf, type Update } from '#app/domain/importing/update.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { ownDataOf } from '#app/domain/registry/own-data.ts'
import type { NewAgency, NewListing } from '#app/domain/registry/new-agency.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { addListings, saveAgencyData, touchAgencies } from '#app/repositories/agency-writes.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import { addListedAgencies } from '#app/repositories/import-writes.server.ts'
import { addMissingCapabilities } from '#app/repositories/imports.server.ts'
import type { SearchArrivals } from '#app/repositories/search-arrivals.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Hashed = { row: ImportRow; hash: string }
type Created = Hashed & { party: Party }
type Changed = Hashed & { record: AgencyRecord; update: Update }
export type Decided = { created: Created[]; same: (Hashed & { id: number })[] }
type ListSource = { list: string; listedOn: Day; importRunId: number }

type Acting = { tx: Tx; context: Context; norms: Norms; arrivals: SearchArrivals }
type Batch = { created: readonly Created[]; changed: readonly Changed[]; source: ListSource }

/** Fewer agencies than these enter search at once. */
const MANY = 500

/** Writes what was decided of some rows: registered, listed and findable, or brought up to date. */
export async function saveBatch(acting: Acting, batch: Batch): Promise<void> {
  await register(acting, batch)
  await bringUpToDate(acting, batch)
}

async function register({ tx, context, norms, arrivals }: Acting, { created, source }: Batch): Promise<void> {
  const agencies = created.map((one) => newAgency(one, { context, norms, source }))
  const registered = await addListedAgencies(tx, agencies, context.today)
  for (const [index, { party }] of created.entries()) {
    const { id, no } = registered[index] ?? party
    Object.assign(party, { id, no })
  }
  if (registered.length >= MANY) await arrivals.add(registered.map(withDistrictOf(norms)))
  else await indexForSearch(tx, registered)
}

async function bringUpToDate({ tx, context, norms }: Acting, { changed, source }: Batch): Promise<void> {
  if (changed.length === 0) return
  for (const { record, update } of changed) {
    const { id, version } = record
    if (update.data) await saveAgencyData(tx, { ...ownDataOf(record, update.data), id, version }, context.now)
  }
  await addListings(
    tx,
    changed.map(({ record, ...one }) => ({
      ...listingOf(one, source),
      agencyId: record.id,
      recordedAt: context.now,
    })),
  )
  await addMissingCapabilities(
    tx,
    changed
      .flatMap(({ record, row, update }) =>
        update.addsType ? capabilitiesOf(row, norms).map((one) => ({ ...one, agencyId: record.id })) : [],
      )
      .map((one) => ({ ...one, recordedAt: context.now })),
  )
  const untouched = changed.filter(({ update }) => update.data === null)
  await touchAgencies(
    tx,
    untouched.map(({ record }) => ({ id: record.id, at: context.now })),
  )
  await indexForSearch(
    tx,
    changed.map(({ record, update }) => ({ ...record, ...(update.data ?? {}) })),
  )
  const ids = changed.map(({ record }) => record.id)
  const statuses = await refreshStatusIndex(tx, ids, context)
  const data = ids.map((agencyId) => ({ agencyId, kind: 'DATA' as const, detail: {}, recordedAt: context.now }))
  await addPublicChanges(tx, [...data, ...statuses])
}

function newAgency(
  { row, hash }: Created,
  { context, norms, source }: { context: Context; norms: Norms; source: ListSource },
): NewAgency {
  const { name, aliases, districtCode, address, postcode, phone, email, website } = row
  return {
    no: null,
    name,
    otherNames: aliases.map((alias) => ({ kind: 'ALIAS', name: alias, validTo: null })),
    legalForm: row.legalForm !== null && norms.legalForms.has(row.legalForm) ? row.legalForm : null,
    identifiers: identifiersOf(row),
    ...{ districtCode, address, postcode, phone, email, website },
    registeredOn: null,
    branches: [],
    capabilities: capabilitiesOf(row, norms).map((one) => ({
      ...one,
      kbli: null,
      kbliVersion: null,
      foreignCapital: false,
      programmes: [],
    })),
    listings: [listingOf({ row, hash }, source)],
    people: [],
    recordedAt: context.now,
  }
}

function listingOf({ row, hash }: Hashed, source: ListSource): NewListing {
  return { ...source, type: row.type, rowHash: hash }
}

function capabilitiesOf({ type }: ImportRow, norms: Norms): { type: string; activity: string }[] {
  return (norms.agencyTypes.get(type)?.activities ?? []).map((activity) => ({ type, activity }))
}
