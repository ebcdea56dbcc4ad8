import type { OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import { formatDay } from '#app/i18n/format.ts'

/** data/letters/catalogue: what every letter says until it is signed (domain.md 6.2). */
export const UNSIGNED = 'KONSEP - BELUM DITANDATANGANI'

/** What is the same on every letter of the dinas (domain.md 6.2). Letters are Indonesian only (design.md 11). */
export const officeWords: OfficeLetterWords = {
  letterhead: (site) => ({
    emblem: 'Tempat lambang daerah Kabupaten Bekasi',
    government: 'PEMERINTAH KABUPATEN BEKASI',
    office: 'DINAS KETENAGAKERJAAN',
    address: [
      'Komplek Perkantoran Pemerintah Kabupaten Bekasi,',
      'Desa Sukamahi, Kecamatan Cikarang Pusat 17530',
      `Laman ${site}`,
    ],
  }),
  number: (number) => `Nomor: ${number}`,
  numberLater: '(nomor menyusul)',
  seal: {
    alt: 'Kode QR untuk memeriksa keaslian surat ini',
    link: 'Halaman pemeriksaan surat ini',
    lead: 'Periksa keaslian:',
    fingerprint: (text) => `Sidik: ${text}`,
  },
  signature: (day, position) => ({
    placeAndDate: `Cikarang Pusat, ${formatDay(day, 'id')}`,
    position,
    box: UNSIGNED,
    name: 'Nama pejabat',
    below: ['Pangkat', 'NIP'],
  }),
  footer: 'Keaslian surat ini dapat diperiksa melalui kode QR.',
  sheet: 'Lembar {n} dari {of}.',
  draftMark: ['KONSEP', 'BELUM DITANDATANGANI'],
}

/** Who signs, as the letter names them. */
export const POSITIONS = {
  OFFICE_HEAD: 'Kepala Dinas Ketenagakerjaan,',
  OFFICE_SECRETARY: 'a.n. Kepala Dinas, Sekretaris,',
  INTAKE_OFFICER: 'Petugas penerima,',
} as const
