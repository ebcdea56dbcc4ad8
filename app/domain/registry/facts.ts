import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Day, Instant, Moment } from '#app/domain/shared/day.ts'

/** KBLI 2020 or KBLI 2025: a code without its version is ambiguous (domain.md 2.1 c). */
export type KbliVersion = 2020 | 2025

/** The end of something: from which day on in the world, and when the office recorded it. Before, nobody knew of it. */
export type Ended = { on: Day; recordedAt: Moment }

/** A document or check offered for a requirement; bitemporal. `programmeKey` only where it proves one programme. */
export type Evidence = {
  ref: string
  kind: string
  number: string | null
  programmeKey: string | null
  kbli: readonly string[] | null
  kbliVersion: KbliVersion | null
  validFrom: Day
  validTo: Day | null
  result: 'OK' | 'ADDRESS_MISMATCH' | null
  submittedAt: Moment
  decision: 'ACCEPTED' | 'REJECTED' | null
  decidedAt: Moment | null
  invalidatedFrom: Day | null
  invalidatedRecordedAt: Moment | null
  invalidationReason: string | null
}

export type Application = { ref: string; openedOn: Day; closed: Ended | null; recordedAt: Moment }

export type SanctionScope = {
  level: 'AGENCY' | 'ACTIVITY' | 'PROGRAMME'
  activity: string | null
  programmeKey: string | null
}

export type SanctionEffect = 'DICABUT' | 'PENDAFTARAN_DIBATALKAN' | 'DIBEKUKAN' | 'PROGRAM_DIHENTIKAN'

/** A final written decision. In force from `from` to `to`, and not from the day on which it is lifted. */
export type Sanction = {
  ref: string
  regime: string
  step: string
  effect: SanctionEffect | null
  scope: SanctionScope
  number: string
  signerUnitId: string
  decidedOn: Day | null
  from: Day
  to: Day | null
  repairDueOn: Day | null
  lifted: Ended | null
  recordedAt: Moment
  rightOfReply: { text: string; on: Day | null; recordedAt: Moment } | null
}

export type Remedy = {
  ref: string
  sanctionRef: string
  kind: 'OBJECTION' | 'APPEAL' | 'COURT'
  filedOn: Day
  decided: Ended | null
  recordedAt: Moment
}

/** A final finding that is no sanction, such as a fee taken from job seekers. */
export type Finding = {
  ref: string
  kind: 'FEE' | 'OTHER'
  effectiveFrom: Day
  resolved: Ended | null
  recordedAt: Moment
}

export type Programme = {
  key: string
  name: string
  kbli: string | null
  kbliVersion: KbliVersion | null
  skkniUnitCode: string | null
  hours: number | null
  /** Added or changed after the certificate: needs an approval of its own (LPK-08). */
  isAdded: boolean
  yearlyCapacity: number | null
  /** The day the agency added it; not part of a status on an earlier day. Null: since the agency is known. */
  addedOn: Day | null
}

export type Capability = {
  id: number
  type: string
  activity: string
  kbli: string | null
  kbliVersion: KbliVersion | null
  foreignCapital: boolean
  programmes: readonly Programme[]
}

/** What a list said of an agency before anybody examined it. */
export type Listing = { type: string; list: string; listedOn: Day }
/** A list that names an agency again on another day says so anew: what it said before stays. */
export type KeptListing = Listing & { recordedAt: Moment }

/** Everything `statusOf` may use: dated facts, never an answer. */
export type StatusFacts = {
  legalForm: string | null
  capabilities: readonly Capability[]
  listings: readonly KeptListing[]
  evidence: readonly Evidence[]
  applications: readonly Application[]
  sanctions: readonly Sanction[]
  remedies: readonly Remedy[]
  findings: readonly Finding[]
  ceased: Ended | null
  /** When the office looked at it; a look is known from the moment it was made. */
  checks: readonly Moment[]
}

export type OtherName = { kind: 'FORMER' | 'ALIAS'; name: string; validTo: Day | null }
export type Identifier = { scheme: string; value: string }
export type Branch = { name: string | null; address: string | null; districtCode: string | null; openedOn: Day | null }

/**
 * An agency as the office knows it at a moment, without people: they are never public and decide no status. What has no
 * recorded-at of its own here (name, numbers, address, legal form, what it does) is read as it was said at that moment.
 */
export type AgencyRecord = StatusFacts & {
  id: number
  no: AgencyNo
  name: string
  otherNames: readonly OtherName[]
  identifiers: readonly Identifier[]
  districtCode: string | null
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  website: string | null
  registeredOn: Day | null
  branches: readonly Branch[]
  redirectsTo: AgencyNo | null
  version: number
  recordedAt: Moment
  changedAt: Moment
  /** Set where other records were joined to it or parted from it; of these alone follows what it holds. */
  together?: Together
}

/**
 * What goes with a part that becomes an agency of its own: whole activities (by the number of their row), single
 * programmes, documents, names, numbers, branches, people and what is past. What has no name of its own says whose it
 * was. Of what is `said` (telephone, mail, website) the value goes that was said then: what is corrected later stays.
 */
export type Part = {
  capabilities: readonly number[]
  programmes: readonly { capabilityId: number; key: string }[]
  evidence: readonly string[]
  names: readonly { agencyId: number; name: string }[]
  identifiers: readonly { agencyId: number; scheme: string; value: string }[]
  branches: readonly { agencyId: number; name: string | null; address: string | null }[]
  people: readonly { agencyId: number; personId: number }[]
  said: readonly { agencyId: number; field: SaidField; value: string }[]
  listings: readonly (Listing & { agencyId: number })[]
  sanctions: readonly string[]
  findings: readonly string[]
}

/** How an agency is reached: what of it may go with a part. */
export type SaidField = 'phone' | 'email' | 'website'

/**
 * Two records that two officers joined or parted. Facts stay where they were recorded: under which record they are read
 * follows from the bonds known at a moment, so that undoing one is exact.
 */
export type Bond = {
  ref: string
  recordedAt: Instant
  fromId: number
  intoId: number
  isUndone: boolean
} & ({ kind: 'JOINED' } | { kind: 'PARTED'; part: Part })

/** An agency as it was recorded, before any joining or parting. */
export type OwnRecord = Omit<AgencyRecord, 'together'>

/** Records that are bound to each other, as recorded, with their bonds. */
export type Together = { own: readonly OwnRecord[]; bonds: readonly Bond[] }
