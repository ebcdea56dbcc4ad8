import type { DerivedStatus, StatusCode, StatusFlag, TraceRow, When } from '#app/domain/competency/status.ts'
import type { Branch, Identifier, Listing, OtherName } from './facts.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** The same words in the languages of the public pages. */
export type Words = { id: string; en: string }

/** A norm as cited: the reader is told how sure we are of it. */
export type Citation = { normId: string; citation: string; provision: string | null; status: string; verify: boolean }

/** A row of the trace with everything the reader is told of it. Instructors are counted, never named. */
export type PublicTraceRow = TraceRow & {
  requirement: Words
  /** What the evidence is called, or what is asked for when there is none. */
  evidence: Words
  /** NONE | FIXED_TERM | UNTIL_DATE | WHILE_ACTIVE | PER_EVENT | ANNUAL: how to say the end where there is no day. */
  validityRule: string
  /** The day the office accepted the document. */
  acceptedOn: Day | null
  /** How many documents of this kind count on the day (two instructors: two). */
  count: number
  legalBasis: readonly Citation[]
}

export type PublicDerived = Omit<DerivedStatus, 'trace'> & { trace: readonly PublicTraceRow[] }

export type PublicLine = {
  capabilityId: number
  type: string
  typeLabel: Words
  activity: string
  activityLabel: Words
  programmeKey: string | null
  programmeName: string | null
  kbli: string | null
} & ({ examined: true; derived: PublicDerived } | { examined: false; listedBy: Listing | null })

/** Number, dates, authority, scope, end, right of reply, flag: nothing else of a sanction is public (domain.md 9). */
export type PublicSanction = {
  ref: string
  step: string
  effect: string | null
  number: string
  decidedOn: Day | null
  from: Day
  to: Day | null
  signer: Words
  scope: { level: 'AGENCY' | 'ACTIVITY' | 'PROGRAMME'; activity: Words | null; programmeName: string | null }
  underObjection: boolean
  inCourt: boolean
  rightOfReply: { text: string; on: Day | null } | null
}

/** An activity people ask about and the agency has nothing on record for: "Tidak ada izin penempatan tercatat." */
export type AbsentActivity = { activity: string; label: Words; sentence: Words }

/** Everything the public may see of an agency on a day, and nothing else: page, API, letter, receipt, export. */
export type PublicRecord = {
  no: AgencyNo
  redirectsTo: AgencyNo | null
  name: string
  otherNames: readonly OtherName[]
  legalForm: string | null
  types: readonly { code: string; label: Words }[]
  district: { code: string; name: string } | null
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  website: string | null
  identifiers: readonly Identifier[]
  branches: readonly (Omit<Branch, 'districtCode'> & { district: { code: string; name: string } | null })[]
  when: When
  headline: StatusCode | null
  flags: readonly StatusFlag[]
  lines: readonly PublicLine[]
  absentActivities: readonly AbsentActivity[]
  listings: readonly Listing[]
  sanctions: readonly PublicSanction[]
  ceasedOn: Day | null
  registeredOn: Day | null
  lastCheckOn: Day | null
  /** Of the lines (activities and programmes): how many are there, how many may run. */
  counts: { lines: number; active: number; programmes: number; activeProgrammes: number }
}
