import type { Branch, Identifier, KbliVersion, Listing, OtherName, Programme } from './facts.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** A capability before it has a number. */
type NewCapability = {
  type: string
  activity: string
  kbli: string | null
  kbliVersion: KbliVersion | null
  foreignCapital: boolean
  programmes: readonly Programme[]
}

/** A listing with the run it came with and the hash of its row, by which a second import knows it again. */
export type NewListing = Listing & { importRunId: number | null; rowHash: string }

/** What may be said of an agency besides what it does: the part that a correction replaces. */
export type AgencyData = {
  name: string
  otherNames: readonly OtherName[]
  legalForm: string | null
  identifiers: readonly Identifier[]
  districtCode: string | null
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  website: string | null
}

type AgencyPersonRole = 'DIRECTOR' | 'INSTRUCTOR' | 'PLACEMENT_OFFICER' | 'CONTACT'

/** An agency as it enters the register, by an officer, an import or the demonstration world. */
export type NewAgency = AgencyData & {
  /** A number that was promised to it; null: the next one. */
  no: AgencyNo | null
  registeredOn: Day | null
  branches: readonly Branch[]
  capabilities: readonly NewCapability[]
  listings: readonly NewListing[]
  people: readonly { personId: number; role: AgencyPersonRole }[]
  recordedAt: Instant
}
