import type { OfficeLetter } from '#app/domain/letters/office-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { RadarRow } from '#app/domain/warnings/radar.ts'
import { lapseTold } from '#app/domain/warnings/told.ts'
import { formatDay } from '#app/i18n/format.ts'
import { POSITIONS } from '#app/i18n/letters/office.ts'
import { documentWord } from '#app/i18n/notices/lapse-words.ts'

/** SPN: what a reminder says. Letters are Indonesian only (design.md 11); it describes documents, and threatens nothing. */
export function reminderLetter(agency: AgencyRecord, rows: readonly RadarRow[], norms: Norms): OfficeLetter {
  return {
    heading: 'PENGINGAT MASA BERLAKU DOKUMEN',
    about: [
      { label: 'Kepada', value: `Pengelola ${agency.name}` },
      { label: 'Nomor registri', value: agency.no },
      { label: 'Alamat', value: agency.address ?? '' },
    ],
    before: [
      'Menurut registri, masa berlaku dokumen berikut akan berakhir atau telah berakhir, dan belum ada dokumen pengganti yang diterima:',
    ],
    table: {
      head: ['Dokumen', 'Program', 'Berlaku sampai'],
      widths: [0.46, 0.32, 0.22],
      rows: rows.map((row) => [
        documentWord(row.evidenceKind, { norms, language: 'id' }),
        lapseTold({ ...row, programmeKey: null }).programmes.join(', ') || '–',
        formatDay(row.until, 'id'),
      ]),
    },
    after: [
      'Dokumen pengganti dapat diunggah melalui meja lembaga pada laman CekLembaga atau diserahkan di loket. Selama dokumen yang masuk diperiksa, halaman publik menyebutkan bahwa dokumen sedang diperiksa.',
      'Surat ini hanya pengingat dan bukan sanksi. Bila dokumen pengganti sudah diserahkan, surat ini dapat diabaikan.',
    ],
    position: POSITIONS.OFFICE_SECRETARY,
  }
}
