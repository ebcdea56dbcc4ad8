import type { StatusCode } from '#app/domain/competency/status.ts'

/** The name tone and weave hang on (design.md 5). */
export const STATUS_NAMES = {
  TERVERIFIKASI_AKTIF: 'terverifikasi',
  AKTIF_BERSYARAT: 'bersyarat',
  DALAM_VERIFIKASI: 'verifikasi',
  BELUM_MEMENUHI_SYARAT: 'belum',
  KEDALUWARSA: 'kedaluwarsa',
  PROGRAM_DIHENTIKAN: 'program-dihentikan',
  DIBEKUKAN: 'dibekukan',
  DICABUT: 'dicabut',
  PENDAFTARAN_DIBATALKAN: 'dibatalkan',
  BERHENTI_BEROPERASI: 'berhenti',
  DI_LUAR_KEWENANGAN: 'luar',
  TIDAK_TERCATAT: 'tak-tercatat',
} as const satisfies Record<StatusCode, string>

/** Nobody has examined it: nothing is known, as for a name that is not on record. */
export function statusName(code: StatusCode | null) {
  return STATUS_NAMES[code ?? 'TIDAK_TERCATAT']
}
