import { Icon } from '#app/ui/icons/icon.tsx'
import type { StatusCode } from '#app/domain/competency/status.ts'

/** design.md 5: tone and weave hang on these names. */
const NAMES = {
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

/** A status as a word with its weave; `code` null: nobody has examined it. */
export function StatusWord({ code, word }: { code: StatusCode | null; word: string }) {
  const name = NAMES[code ?? 'TIDAK_TERCATAT']
  return (
    <span className="status" data-status={name}>
      <Icon name={`st-${name}`} />
      <span className="status__kata">{word}</span>
    </span>
  )
}
