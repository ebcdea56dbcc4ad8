import { keepSaidUntilSql } from './agency-record-sql.server.ts'
import type { Tx } from './transaction.server.ts'
import type { AgencyData, NewAgency, NewListing } from '#app/domain/registry/new-agency.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'

/** An agency that is in the table: what index, search and ledger call it by. */
export type AgencyKey = { id: number; no: AgencyNo }

/** Someone was faster: what was read is no longer what is there. */
class StaleWrite extends Error {
  constructor(what: string) {
    super(`${what} was changed by someone else in the meantime.`)
    this.name = 'StaleWrite'
  }
}

/**
 * Adds agencies in bulk, in the order given: six round trips for any number. The number follows the id, so a number is
 * never used twice, though a refused transaction may leave one out.
 *
 * Writes no search index, no status index, no ledger: the use case does.
 */
export async function addAgencies(tx: Tx, agencies: readonly NewAgency[]): Promise<AgencyKey[]> {
  if (agencies.length === 0) return []
  const keys = await takeKeys(tx, agencies)
  const rows = agencies.map((agency, index) => ({ ...agency, ...keyAt(keys, index) }))
  await addAgencyRows(tx, rows)
  await addNames(tx, rows)
  await addIdentifiers(tx, rows)
  await addListings(
    tx,
    rows.flatMap(({ id, listings, recordedAt }) =>
      listings.map((listing) => ({ ...listing, agencyId: id, recordedAt })),
    ),
  )
  await addCapabilities(tx, rows)
  await addBranches(tx, rows)
  await addPeopleOfAgencies(tx, rows)
  return keys
}

/** Listings of agencies that exist. What a list said on another day stays; of one day there is one row. */
export async function addListings(
  tx: Tx,
  listings: readonly (NewListing & { agencyId: number; recordedAt: Instant })[],
): Promise<void> {
  if (listings.length === 0) return
  await tx.$executeRaw`
    insert into listing (agency_id, type, list, listed_on, import_run_id, row_hash, recorded_at)
    select "agencyId", type, list, "listedOn", "importRunId", "rowHash", "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(listings)}::jsonb) as listing(
      "agencyId" int, type text, list text, "listedOn" date, "importRunId" int, "rowHash" text,
      "recordedAt" timestamptz)
    on conflict (agency_id, type, list, listed_on) do update
      set import_run_id = excluded.import_run_id, row_hash = excluded.row_hash`
}

/**
 * Replaces what is said of an agency: names, numbers, address. What was said until then is kept, for who asks what was
 * known then. Throws `StaleWrite` when `version` has passed.
 */
export async function saveAgencyData(
  tx: Tx,
  agency: AgencyData & { id: number; version: number },
  changedAt: Instant,
): Promise<void> {
  const { id, version, name, legalForm, districtCode, address, postcode, phone, email, website } = agency
  await tx.$executeRawUnsafe(keepSaidUntilSql, id, changedAt)
  const saved = await tx.agency.updateMany({
    where: { id, version },
    data: { name, legalForm, districtCode, address, postcode, phone, email, website, changedAt, version: version + 1 },
  })
  if (saved.count !== 1) throw new StaleWrite(`Agency ${id}`)
  await tx.agencyName.deleteMany({ where: { agencyId: id } })
  await tx.agencyIdentifier.deleteMany({ where: { agencyId: id } })
  await addNames(tx, [agency])
  await addIdentifiers(tx, [agency])
}

/** Marks agencies as changed at a moment, for feeds and ETags. */
export async function touchAgencies(tx: Tx, touched: readonly { id: number; at: Instant }[]): Promise<void> {
  if (touched.length === 0) return
  await tx.$executeRaw`
    update agency set changed_at = greatest(changed_at, touched.at), version = version + 1
    from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as touched(id int, at timestamptz)
    where agency.id = touched.id`
}

/** Numbers for agencies, in one go and in their order. */
export async function takeKeys(tx: Tx, agencies: readonly NewAgency[]): Promise<AgencyKey[]> {
  const promised = agencies.flatMap(({ no }) => (no === null ? [] : [numberOf(no)]))
  if (promised.length > 0) await skipNumbers(tx, Math.max(...promised))
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval('agency_id_seq')::int as id from generate_series(1, ${agencies.length - promised.length}::int)`
  const next = rows.values()
  return agencies.map(({ no }) => {
    if (no !== null) return { id: numberOf(no), no }
    const { value } = next.next()
    if (!value) throw new Error('The database gave fewer numbers than it was asked for.')
    return { id: value.id, no: agencyNo(value.id) }
  })
}

/** Numbers up to `last` are spoken for: the sequence goes on after them. */
async function skipNumbers(tx: Tx, last: number): Promise<void> {
  await tx.$queryRaw`
    select max(nextval('agency_id_seq'))::text from generate_series(1,
      ${last}::int - (select case when is_called then last_value else 0 end from agency_id_seq)::int)`
}

function numberOf(no: AgencyNo): number {
  return Number(no.slice('LBG-'.length))
}

async function addAgencyRows(tx: Tx, rows: readonly (NewAgency & AgencyKey)[]): Promise<void> {
  const flat = rows.map(({ capabilities, listings, branches, people, otherNames, identifiers, ...row }) => row)
  await tx.$executeRaw`
    insert into agency (id, no, name, legal_form, district_code, address, postcode, phone, email, website,
      registered_on, recorded_at, changed_at)
    select id, no, name, "legalForm", "districtCode", address, postcode, phone, email, website,
      "registeredOn", "recordedAt", "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as agency(
      id int, no text, name text, "legalForm" text, "districtCode" text, address text, postcode text, phone text,
      email text, website text, "registeredOn" date, "recordedAt" timestamptz)`
}

async function addNames(
  tx: Tx,
  rows: readonly Pick<AgencyData & { id: number }, 'id' | 'otherNames'>[],
): Promise<void> {
  const names = rows.flatMap(({ id, otherNames }) => otherNames.map((name) => ({ ...name, agencyId: id })))
  if (names.length === 0) return
  await tx.$executeRaw`
    insert into agency_name (agency_id, kind, name, valid_to)
    select "agencyId", kind, name, "validTo"
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as other(
      "agencyId" int, kind text, name text, "validTo" date)
    on conflict do nothing`
}

async function addIdentifiers(
  tx: Tx,
  rows: readonly Pick<AgencyData & { id: number }, 'id' | 'identifiers'>[],
): Promise<void> {
  const identifiers = rows.flatMap(({ id, identifiers }) => identifiers.map((one) => ({ ...one, agencyId: id })))
  if (identifiers.length === 0) return
  await tx.$executeRaw`
    insert into agency_identifier (agency_id, scheme, value)
    select "agencyId", scheme, value
    from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) as identifier(
      "agencyId" int, scheme text, value text)
    on conflict do nothing`
}

async function addCapabilities(tx: Tx, rows: readonly (NewAgency & AgencyKey)[]): Promise<void> {
  const capabilities = rows.flatMap(({ id, capabilities, recordedAt }) =>
    capabilities.map((capability) => ({ ...capability, agencyId: id, recordedAt })),
  )
  if (capabilities.length === 0) return
  await tx.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(capabilities)}::jsonb) as capability(
        "agencyId" int, type text, activity text, kbli text, "kbliVersion" int, "foreignCapital" boolean,
        "recordedAt" timestamptz, programmes jsonb)
    ), added as (
      insert into capability (agency_id, type, activity, kbli, kbli_version, foreign_capital, recorded_at)
      select "agencyId", type, activity, kbli, "kbliVersion", "foreignCapital", "recordedAt" from given
      returning id, agency_id, type, activity
    )
    insert into programme (capability_id, key, name, kbli, kbli_version, skkni_unit_code, hours, is_added,
      yearly_capacity, added_on, recorded_at)
    select added.id, programme.key, programme.name, programme.kbli, programme."kbliVersion",
      programme."skkniUnitCode", programme.hours, programme."isAdded", programme."yearlyCapacity",
      programme."addedOn", coalesce(programme."addedOn"::timestamp at time zone 'Asia/Jakarta', given."recordedAt")
    from added
    join given on given."agencyId" = added.agency_id and given.type = added.type
      and given.activity = added.activity
    cross join jsonb_to_recordset(given.programmes) as programme(
      key text, name text, kbli text, "kbliVersion" int, "skkniUnitCode" text, hours int, "isAdded" boolean,
      "yearlyCapacity" int, "addedOn" date)`
}

async function addBranches(tx: Tx, rows: readonly (NewAgency & AgencyKey)[]): Promise<void> {
  const branches = rows.flatMap(({ id, branches }) => branches.map((branch) => ({ ...branch, agencyId: id })))
  if (branches.length === 0) return
  await tx.$executeRaw`
    insert into branch (agency_id, name, address, district_code, opened_on)
    select "agencyId", name, address, "districtCode", "openedOn"
    from jsonb_to_recordset(${JSON.stringify(branches)}::jsonb) as branch(
      "agencyId" int, name text, address text, "districtCode" text, "openedOn" date)`
}

async function addPeopleOfAgencies(tx: Tx, rows: readonly (NewAgency & AgencyKey)[]): Promise<void> {
  const people = rows.flatMap(({ id, people }) => people.map((person) => ({ ...person, agencyId: id })))
  if (people.length === 0) return
  await tx.$executeRaw`
    insert into agency_person (agency_id, person_id, role)
    select "agencyId", "personId", role
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as person("agencyId" int, "personId" int, role text)
    on conflict do nothing`
}

function keyAt(keys: readonly AgencyKey[], index: number): AgencyKey {
  const key = keys[index]
  if (!key) throw new Error('There is no number for an agency.')
  return key
}
