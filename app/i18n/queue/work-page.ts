import type { WorkKind } from '#app/domain/queue/kinds.ts'

type Placed = { kind: WorkKind; ref: string; agencyNo: string | null }

/** Where work of each kind is done: a page of its own thing, or one of its agency. */
const PAGES: Readonly<Record<WorkKind, (ref: string, agency: string) => string>> = {
  EXAMINE_EVIDENCE: (ref, agency) => `${agency}/verifikasi?bukti=${ref}`,
  CONFIRM_ACT: (ref) => `/petugas/usulan/${ref}`,
  APPLICATION: (ref) => `/petugas/permohonan/${ref}`,
  CORRECTION: (ref) => `/petugas/koreksi/${ref}`,
  CLAIM: (ref) => `/petugas/klaim/${ref}`,
  PROPOSAL: (ref) => `/petugas/usulan-lembaga/${ref}`,
  VISIT: (ref) => `/petugas/kunjungan/${ref}`,
  // Its ref names the document, then the system that was asked.
  CHECK_FAILED: (ref, agency) => `${agency}/pemeriksaan/${ref.split('%2F')[0] ?? ref}`,
  MISMATCH: (ref, agency) => `${agency}/kegiatan#${ref}`,
  STOP_ENDED: (_, agency) => agency,
  DEAD_ADDRESS: (_, agency) => `${agency}/alamat`,
  EXPIRY: () => '/petugas/peringatan',
  SCREEN_COMPLAINT: (ref) => `/petugas/laporan/${ref}`,
  COMPLAINT_COMPLETION: (ref) => `/petugas/laporan/${ref}`,
  COMPLAINT_FORWARDED: (ref) => `/petugas/laporan/${ref}`,
  COMPLAINT_EMERGENCY: (ref) => `/petugas/laporan/${ref}`,
  IDENTITY_REQUEST: (ref) => `/petugas/identitas/${ref}`,
  PATTERN: (ref) => `/petugas/pola/${ref}`,
}

/** The page on which a piece of work is done. */
export function workPage({ kind, ref, agencyNo }: Placed): string {
  return PAGES[kind](encodeURIComponent(ref), `/petugas/lembaga/${agencyNo ?? ''}`)
}
