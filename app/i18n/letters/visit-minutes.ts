import { officeWords, UNSIGNED } from './office.ts'
import type { VisitMinutesWords } from '#app/domain/letters/visit-minutes.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { formatDay, formatFullDay, formatTime } from '#app/i18n/format.ts'

function moment(at: Instant): string {
  return `${formatDay(dayOfInstant(at), 'id')}, ${formatTime(at, 'id')}`
}

/** The words of the minutes of a visit (domain.md 6.1 BAPL). Letters are Indonesian only (design.md 11). */
export const visitMinutesWords: VisitMinutesWords = {
  letterhead: officeWords.letterhead,
  number: officeWords.number,
  numberLater: officeWords.numberLater,
  seal: officeWords.seal,
  sheet: officeWords.sheet,
  draftMark: officeWords.draftMark,
  heading: 'BERITA ACARA PEMERIKSAAN LAPANGAN',
  opening: ({ day, from, to, assignment }) =>
    `Pada hari ${day}, pukul ${from} sampai dengan ${to} WIB, ${
      assignment === null ? 'kami' : `berdasarkan ${assignment}, kami`
    } yang bertanda tangan di bawah ini telah memeriksa tempat kegiatan lembaga:`,
  assignment: (number, on) => `Surat Tugas Nomor ${number}${on === null ? '' : ` tanggal ${on}`}`,
  labels: {
    agency: 'Nama lembaga',
    registered: 'Nomor registri',
    address: 'Alamat tercatat',
    reason: 'Maksud',
    representative: 'Diterima oleh',
    place: 'Koordinat',
    photos: 'Foto',
  },
  nobody: 'tidak ada wakil lembaga di tempat',
  place: (latitude, longitude, accuracyM) =>
    `${latitude}; ${longitude}${accuracyM === null ? '' : ` (ketelitian ± ${Math.round(accuracyM)} m)`}`,
  outside: 'Titik ini di luar wilayah Kabupaten Bekasi.',
  withoutPlace: 'tidak dicatat',
  photos: (count, located) => (count === 0 ? 'tidak ada' : `${count} foto, ${located} di antaranya dengan koordinat`),
  findings: {
    head: ['Persyaratan', 'Hasil', 'Catatan'],
    words: { OK: 'Sesuai', NOT_OK: 'Tidak sesuai', NOT_SEEN: 'Tidak terlihat' },
    noNote: '–',
  },
  programme: (name) => `Program: ${name}.`,
  summary: (text) => `Ringkasan: ${text}`,
  remarks: (text) => `Keterangan wakil lembaga: “${text}”`,
  noRemarks: 'Wakil lembaga tidak memberi keterangan tambahan.',
  effect:
    'Berita acara ini mencatat keadaan yang terlihat pada waktu tersebut dan bukan keputusan. Status lembaga hanya berubah dengan keputusan dua petugas.',
  team: {
    head: ['Tim pemeriksa', 'NIP', 'Tanda tangan'],
    lead: 'ketua tim',
    noNip: 'belum tercatat',
    unsigned: (n) => `${n}. ……………………`,
  },
  signedAt: (at) => `Disetujui dengan akun sendiri, ${moment(at)}`,
  moment,
  acknowledged: {
    SIGNED: () => 'Telah membaca dan menyetujui,',
    DECLINED: (note) => `Tidak bersedia menandatangani: ${note}`,
    ABSENT: () => 'Tidak ada wakil lembaga di tempat.',
  },
  onPaper: (sha256) => `Ditandatangani di atas kertas. Sidik pindaian (SHA-256): ${sha256}`,
  signature: {
    placeAndDate: (day) => `Kabupaten Bekasi, ${day}`,
    position: 'Wakil lembaga,',
    open: UNSIGNED,
    nobody: '………………………',
  },
  footer: 'Keaslian berita acara ini dapat diperiksa melalui kode QR.',
  day: (day) => formatDay(day, 'id'),
  weekday: (day) => formatFullDay(day, 'id'),
}
