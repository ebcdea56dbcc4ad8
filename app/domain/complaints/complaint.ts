import { z } from 'zod'
import type { RecordKey } from './record-key.ts'
import { type REPORT_LANGUAGES, type Severity } from '#app/domain/norms/complaint-kinds.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** The number of a report, LAP-2026-000123: counted per year, never re-used. It opens nothing by itself. */
export const ComplaintNo = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^LAP-20\d\d-\d{6,}$/)
  .brand('ComplaintNo')
export type ComplaintNo = z.infer<typeof ComplaintNo>

/** How a report came in; it is the same report by every door. */
export const CHANNELS = [
  'WEB',
  'COMPANY_FORM',
  'LETTER',
  'COUNTER',
  'SP4N_LAPOR',
  'LAPOR_AA',
  'OPEN311',
  'API',
] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * What becomes of who reports (domain.md 9): OPEN is known to the officers who handle it, CONFIDENTIAL to two named
 * officers, ANONYMOUS to nobody. The reported party is told in no mode.
 */
export const MODES = ['RAHASIA', 'ANONIM', 'TERBUKA'] as const
export type Mode = (typeof MODES)[number]

export const REPORTER_KINDS = [
  'JOB_SEEKER',
  'FAMILY',
  'PUBLIC',
  'SCHOOL',
  'COMPANY',
  'AGENCY',
  'UNION',
  'PRESS',
] as const
export type ReporterKind = (typeof REPORTER_KINDS)[number]

/** What a report rests on (domain.md 9): rivals who report each other are seen by this, not refused. */
export const EVIDENCE_LEVELS = ['KLAIM', 'DOKUMEN', 'SAKSI', 'TEMUAN_LAPANGAN'] as const
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number]

/** What of a report is not sealed: by which officers find, sort and count. */
export type Complaint = {
  id: number
  no: ComplaintNo
  channel: Channel
  mode: Mode
  reporterKind: ReporterKind
  language: (typeof REPORT_LANGUAGES)[number]
  receivedAt: Instant
  /** The WIB day. */
  receivedOn: Day
  kinds: readonly string[]
  leadKind: string
  severity: Severity
  evidenceLevel: EvidenceLevel
  /** The office that leads; INSPEKTORAT where an official is named (domain.md 5.4). */
  unitId: string
  namesOfficial: boolean
  /** Whose official is named: nobody of that office opens the report. */
  officialUnitId: string | null
  districtCode: string | null
  stage: ComplaintStage
  stageSince: Day
  /** The name of the key of its content; null: the term is over and it was destroyed. */
  contentKey: RecordKey | null
  /** Of the canonical content: what a proof of filing attests. */
  contentSha256: string
  /** Null: nobody said who they are, or the term is over. */
  identityKey: RecordKey | null
  /** A keyed hash; two reports of one reporter have the same. */
  reporterHash: string | null
}

/** The stages of the procedure a report itself can be in; once accepted it is where its case is (domain.md 5.2). */
export const COMPLAINT_STAGES = ['S00', 'S10', 'S11', 'S12', 'S20', 'S70', 'S71', 'S72'] as const
export type ComplaintStage = (typeof COMPLAINT_STAGES)[number]

/** Nobody has to do anything about it any more. */
export function isClosedStage(stage: ComplaintStage): boolean {
  return stage === 'S70' || stage === 'S71' || stage === 'S72'
}
