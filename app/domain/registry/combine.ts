import type { Capability, KeptListing, OtherName, OwnRecord } from './facts.ts'
import type { Moment } from '#app/domain/shared/day.ts'

/** What is read under another record: some facts of it, or the whole of it with its name and address. */
export type Joining = { record: OwnRecord; isWhole: boolean }

/**
 * One record that holds the facts of several. Nothing is lost and nothing is there twice: documents, sanctions and
 * findings have names of their own; activities of one kind become one, with the programmes of both; what is said of it
 * (address, telephone) is what the first says, and where it says nothing what the others say.
 */
export function combine(first: OwnRecord, others: readonly Joining[]): OwnRecord {
  return others.reduce(add, first)
}

function add(one: OwnRecord, { record: other, isWhole }: Joining): OwnRecord {
  return {
    ...one,
    ...(isWhole ? whatIsSaid(one, other) : {}),
    otherNames: names(one, other, isWhole),
    identifiers: distinct([...one.identifiers, ...other.identifiers], ({ scheme, value }) => `${scheme} ${value}`),
    branches: distinct([...one.branches, ...other.branches], (branch) => JSON.stringify(branch)),
    capabilities: other.capabilities.reduce(addCapability, one.capabilities),
    listings: other.listings.reduce(addListing, one.listings),
    evidence: [...one.evidence, ...other.evidence],
    applications: [...one.applications, ...other.applications],
    sanctions: [...one.sanctions, ...other.sanctions],
    remedies: [...one.remedies, ...other.remedies],
    findings: [...one.findings, ...other.findings],
    checks: [...new Set([...one.checks, ...other.checks])].sort(),
  }
}

/** An address is taken whole or not at all; telephone and mail of an individual are a person's and stay where they are. */
function whatIsSaid(one: OwnRecord, other: OwnRecord): Partial<OwnRecord> {
  const { address, postcode, districtCode } = one.address === null && one.districtCode === null ? other : one
  return {
    ...{ address, postcode, districtCode },
    ...reachOf(one, other),
    legalForm: one.legalForm ?? other.legalForm,
    website: one.website ?? other.website,
    registeredOn: one.registeredOn ?? other.registeredOn,
    changedAt: one.changedAt > other.changedAt ? one.changedAt : other.changedAt,
  }
}

function reachOf(one: OwnRecord, other: OwnRecord): Pick<OwnRecord, 'phone' | 'email'> {
  const { phone, email } = other.legalForm === 'PERORANGAN' ? one : other
  return { phone: one.phone ?? phone, email: one.email ?? email }
}

/** The name of the one that joined is from now on another name of the one it joined. */
function names(one: OwnRecord, other: OwnRecord, isWhole: boolean): OtherName[] {
  const called: OtherName[] = isWhole ? [{ kind: 'ALIAS', name: other.name, validTo: null }] : []
  const all = [...one.otherNames, ...called, ...other.otherNames]
  return distinct(all, ({ name }) => name).filter(
    ({ name }, index) => index < one.otherNames.length || name !== one.name,
  )
}

function addCapability(held: readonly Capability[], other: Capability): Capability[] {
  const same = held.find(({ type, activity }) => type === other.type && activity === other.activity)
  if (!same) return [...held, other]
  const known = same.kbli === null ? other : same
  const joined: Capability = {
    ...same,
    kbli: known.kbli,
    kbliVersion: known.kbliVersion,
    foreignCapital: same.foreignCapital || other.foreignCapital,
    programmes: distinct([...same.programmes, ...other.programmes], ({ key }) => key),
  }
  return held.map((one) => (one === same ? joined : one))
}

/** Two lists that say the same say it once, since the first of them was recorded. */
function addListing(held: readonly KeptListing[], other: KeptListing): KeptListing[] {
  const same = held.find(
    ({ type, list, listedOn }) => type === other.type && list === other.list && listedOn === other.listedOn,
  )
  if (!same) return [...held, other]
  const recordedAt: Moment = same.recordedAt < other.recordedAt ? same.recordedAt : other.recordedAt
  return held.map((one) => (one === same ? { ...one, recordedAt } : one))
}

function distinct<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const seen = new Map<string, One>()
  for (const one of all) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one)
  return [...seen.values()]
}
