import type { Day, Moment } from '#app/domain/shared/day.ts'
import type { Evidence, Listing } from '#app/domain/registry/facts.ts'

/** domain.md 3.4, in order of derivation. */
export type StatusCode =
  | 'TIDAK_TERCATAT'
  | 'DICABUT'
  | 'PENDAFTARAN_DIBATALKAN'
  | 'BERHENTI_BEROPERASI'
  | 'DIBEKUKAN'
  | 'PROGRAM_DIHENTIKAN'
  | 'DI_LUAR_KEWENANGAN'
  | 'KEDALUWARSA'
  | 'DALAM_VERIFIKASI'
  | 'BELUM_MEMENUHI_SYARAT'
  | 'AKTIF_BERSYARAT'
  | 'TERVERIFIKASI_AKTIF'

/** Beside a status, never instead of it. */
export type StatusFlag =
  'ALAMAT_TIDAK_COCOK' | 'DALAM_KEBERATAN' | 'DALAM_SENGKETA_PTUN' | 'DATA_LAMA' | 'PENGADUAN_TERBUKTI'

export type Outcome = 'MET' | 'PENDING' | 'LAPSED' | 'MISSING' | 'NOT_APPLICABLE'

/** What one document is worth on a day. `until`: its last good day, or the last day of its check. */
export type Standing = { outcome: 'MET' | 'PENDING' | 'LAPSED'; until: Day | null }

/** A document that says something of a requirement on a day. */
export type Candidate = Standing & { evidence: Evidence }

/** What one document says over time, as known: nothing; that it is being checked; or that it is good, and then was. */
export type Life =
  | { stage: 'SILENT' }
  | { stage: 'OFFERED'; from: Day; evidence: Evidence }
  | { stage: 'ACCEPTED'; from: Day; met: Candidate; lapsed: Candidate }

/** One requirement that applies, and what the evidence says of it. `until` is the last good day. */
export type TraceRow = {
  requirementId: string
  version: number
  blocking: 'A' | 'B' | 'C'
  outcome: Outcome
  evidenceId: string | null
  until: Day | null
}

/** `at`: the day asked about. `knownAt`: what was known when; facts recorded later do not exist yet. */
export type When = { at: Day; knownAt: Moment }

export type DerivedStatus = {
  status: StatusCode
  decidedBy: { requirementIds: readonly string[]; sanctionId: string | null }
  flags: readonly StatusFlag[]
  trace: readonly TraceRow[]
}

/** One line of an agency's page: a capability, or one programme of it. */
export type StatusLine = {
  capabilityId: number
  type: string
  activity: string
  programmeKey: string | null
  programmeName: string | null
  kbli: string | null
} & ({ examined: true; derived: DerivedStatus } | { examined: false; listedBy: Listing | null })

/** `headline` is the worst of the examined lines; null when nobody has examined a listed agency yet. */
export type AgencyStatus = { headline: StatusCode | null; lines: readonly StatusLine[] }
