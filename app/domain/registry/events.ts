import type { Application, Evidence, Finding, KbliVersion, Part, Programme, Remedy, Sanction } from './facts.ts'
import type { AgencyData, NewAgency } from './new-agency.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** Evidence with what only the office sees of it: whose certificate it is, and who accepted it. */
export type KeptEvidence = Evidence & { holderPersonId: number | null; decidedBy: readonly string[] }

/** A sanction with the two officers behind it; they are never public. */
export type KeptSanction = Sanction & { proposerId: string; approverId: string }

/**
 * One look into an official system (domain.md 2.3): what was seen, by whom, and a hash of the picture kept. `points`:
 * what was compared and how it came out; what either side said stays with the look itself.
 */
export type Verification = {
  system: string
  evidenceRef: string | null
  checkedAt: Instant
  checkedBy: string
  result: string
  screenshotHash: string | null
  points?: readonly { point: string; result: string }[]
  fileId?: string | null
}

/** An activity an agency did not have on record. */
export type AddedCapability = { type: string; activity: string; kbli: string | null; kbliVersion: KbliVersion | null }

/** What happened to an agency on the register: saved as rows, and told in the ledger in these very words. */
export type RegistryEvent =
  | { type: 'agency-registered'; agency: NewAgency }
  | { type: 'agency-data-corrected'; before: AgencyData; after: AgencyData }
  | { type: 'agency-ceased'; on: Day; recordedAt: Instant }
  | { type: 'evidence-submitted'; evidence: KeptEvidence }
  | {
      type: 'evidence-decided'
      ref: string
      decision: 'ACCEPTED' | 'REJECTED'
      by: readonly string[]
      decidedAt: Instant
    }
  | { type: 'evidence-invalidated'; ref: string; from: Day; reason: string; recordedAt: Instant }
  | { type: 'application-opened'; application: Application }
  | { type: 'application-closed'; ref: string; on: Day; recordedAt: Instant }
  | {
      type: 'application-decided'
      ref: string
      outcome: 'GRANTED' | 'REFUSED'
      reasons: string
      by: readonly string[]
      on: Day
      recordedAt: Instant
    }
  | { type: 'capability-added'; capability: AddedCapability; recordedAt: Instant }
  | {
      type: 'programme-added'
      of: { type: string; activity: string }
      programme: Programme
      recordedAt: Instant
    }
  | { type: 'agency-proposal-accepted'; ref: string; by: string; recordedAt: Instant }
  | { type: 'verification-recorded'; verification: Verification }
  | { type: 'sanction-recorded'; sanction: KeptSanction }
  | { type: 'sanction-lifted'; ref: string; on: Day; recordedAt: Instant }
  | { type: 'reply-published'; sanctionRef: string; text: string; on: Day; recordedAt: Instant }
  | { type: 'remedy-recorded'; remedy: Remedy }
  | { type: 'remedy-decided'; ref: string; on: Day; recordedAt: Instant }
  | { type: 'finding-recorded'; finding: Finding }
  | { type: 'finding-resolved'; ref: string; on: Day; recordedAt: Instant }
  | MergerEvent

/** Two records that an officer looked at: they are not the same. */
export type FoundDifferentEvent = { type: 'agencies-found-different'; ref: string; other: AgencyNo }

/** Two records that were joined, parted, or are themselves again. `ref` names the bond. */
export type MergerEvent =
  | {
      type: 'agencies-joined'
      ref: string
      from: AgencyNo
      into: AgencyNo
      by: readonly string[]
      recordedAt: Instant
    }
  | {
      type: 'agency-parted'
      ref: string
      part: Part
      agency: NewAgency
      by: readonly string[]
      recordedAt: Instant
    }
  | {
      type: 'merger-undone'
      ref: string
      kind: 'JOINED' | 'PARTED'
      no: AgencyNo
      other: AgencyNo
      /** What was added to the agency meanwhile: it stays there. */
      stays: readonly string[]
      /** What was decided about the facts of the other meanwhile: it goes with them. */
      returns: readonly string[]
      by: readonly string[]
      recordedAt: Instant
    }
