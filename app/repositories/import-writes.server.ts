import { takeKeys, type AgencyKey } from './agency-writes.server.ts'
import { copyRows, type Cell, type Rows } from './copy.server.ts'
import type { Tx } from './transaction.server.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import type { Day } from '#app/domain/shared/day.ts'

type Row = NewAgency & AgencyKey

/**
 * Adds agencies that a list brought, thousands at a time, with all that belongs to them and is known: what they are
 * called, their numbers, what they do, the list that names them, no status in the index, and the feed. In the order given.
 */
export async function addListedAgencies(
  tx: Tx,
  agencies: readonly NewAgency[],
  today: Day,
): Promise<(NewAgency & AgencyKey)[]> {
  if (agencies.length === 0) return []
  const keys = await takeKeys(tx, agencies)
  const rows = agencies.flatMap((agency, index) => {
    const key = keys[index]
    return key ? [{ ...agency, ...key }] : []
  })
  await copyRows(tx, [agencyRows(rows), ...partRows(rows), ...indexRows(rows, today)])
  return rows
}

function agencyRows(rows: readonly Row[]): Rows {
  return {
    into: `agency (id, no, name, legal_form, district_code, address, postcode, phone, email, website, recorded_at,
      changed_at)`,
    rows: each(rows, (row) => {
      const { id, no, name, legalForm, districtCode, address, postcode, phone, email, website, recordedAt } = row
      return [[id, no, name, legalForm, districtCode, address, postcode, phone, email, website, recordedAt, recordedAt]]
    }),
  }
}

function partRows(rows: readonly Row[]): Rows[] {
  return [
    {
      into: 'agency_name (agency_id, kind, name, valid_to)',
      rows: each(rows, ({ id, otherNames }) =>
        once(otherNames, ({ kind, name }) => `${kind} ${name}`).map(({ kind, name, validTo }) => [
          id,
          kind,
          name,
          validTo,
        ]),
      ),
    },
    {
      into: 'agency_identifier (agency_id, scheme, value)',
      rows: each(rows, ({ id, identifiers }) =>
        once(identifiers, ({ scheme, value }) => `${scheme} ${value}`).map(({ scheme, value }) => [id, scheme, value]),
      ),
    },
    {
      into: 'listing (agency_id, type, list, listed_on, import_run_id, row_hash, recorded_at)',
      rows: each(rows, ({ id, listings, recordedAt }) =>
        listings.map(({ type, list, listedOn, importRunId, rowHash }) => [
          ...[id, type, list, listedOn, importRunId, rowHash, recordedAt],
        ]),
      ),
    },
    {
      into: 'capability (agency_id, type, activity, recorded_at)',
      rows: each(rows, ({ id, capabilities, recordedAt }) =>
        capabilities.map(({ type, activity }) => [id, type, activity, recordedAt]),
      ),
    },
  ]
}

/** A headline without a status for as long as nobody has examined them, and their entry in the feed. */
function indexRows(rows: readonly Row[], today: Day): Rows[] {
  return [
    { into: 'status_index (agency_id, holds_from)', rows: each(rows, ({ id }) => [[id, today]]) },
    {
      into: 'public_change (agency_id, kind, detail, recorded_at)',
      rows: each(rows, ({ id, recordedAt }) => [[id, 'REGISTERED', '{}', recordedAt]]),
    },
  ]
}

function* each<Item>(items: readonly Item[], cellsOf: (item: Item) => readonly Cell[][]): Generator<readonly Cell[]> {
  for (const item of items) yield* cellsOf(item)
}

function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items.length < 2 ? items : [...new Map(items.map((item) => [keyOf(item), item])).values()]
}
