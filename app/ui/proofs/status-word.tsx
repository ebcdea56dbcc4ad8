import type { StatusCode } from '#app/domain/competency/status.ts'

/** design.md 5: tone and weave hang on these names. */
const NAMES: Readonly<Record<StatusCode, string>> = {
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
}

/** A status as a word with its weave; `code` null: nobody has examined it. */
export function StatusWord({ code, word }: { code: StatusCode | null; word: string }) {
  return (
    <span className="status" data-status={NAMES[code ?? 'TIDAK_TERCATAT']}>
      <span className="status__kata">{word}</span>
    </span>
  )
}
