import type { KeptSign, Pattern } from '#app/domain/complaints/patterns.ts'

/** Patterns among reports of companies, for officers. */
export const patterns = {
  title: 'Pola laporan perusahaan',
  lead: 'Laporan yang mempunyai tanda yang sama dari sedikitnya {n} pelapor yang berbeda. Pola menunjukkan kesamaan laporan, bukan kesalahan siapa pun. Nama perusahaan tidak ditampilkan.',
  none: 'Tidak ada pola pada laporan setahun terakhir.',
  columns: {
    ref: 'Nomor',
    basis: 'Dasar',
    reporters: 'Pelapor berbeda',
    reports: 'Laporan',
    period: 'Masa',
    state: 'Keadaan',
  },
  strength: {
    SAME_LETTER: 'surat yang sama',
    SAME_PARTY: 'pihak yang sama',
  } satisfies Record<Pattern['strength'], string>,
  open: 'perlu dilihat',
  settled: 'sudah ditindaklanjuti',
  period: '{dari} sampai {sampai}',
  one: {
    title: 'Pola {nomor}',
    why: '{laporan} laporan dari {pelapor} pelapor yang berbeda, {dari} sampai {sampai}: {dasar}.',
    kinds: 'Jenis yang dilaporkan sedikitnya tiga pelapor: {jenis}.',
    graph: 'Laporan dan tanda yang sama',
    graphText:
      '{laporan} laporan di kiri, {tanda} tanda yang sama di kanan; garis menghubungkan laporan dengan tanda yang ada padanya. Isinya sama dengan tabel di bawah.',
    edge: '{nomor}: {tanda}',
    table: 'Tanda yang sama dan laporannya',
    columns: { sign: 'Tanda', reporters: 'Pelapor berbeda', reports: 'Laporan' },
    timeline: 'Minggu penerimaan',
    weekTable: 'Minggu dan laporannya',
    timelineText: 'Jumlah laporan yang diterima setiap minggu. Isinya sama dengan tabel di bawah.',
    week: 'Minggu mulai {hari}',
    weekColumns: { week: 'Minggu', count: 'Jumlah', reports: 'Laporan' },
  },
  signs: {
    SUBJECT: 'nama pihak yang sama',
    LINK: 'ditautkan ke pihak yang sama',
    PHONE: 'telepon pihak yang sama',
    LETTERHEAD: 'kepala surat yang sama',
    WORDING: 'isi surat yang sama',
    ARTICLE: 'aturan yang disebut sama',
    QUOTA: 'jumlah posisi yang diminta sama',
    ESTATE: 'kawasan yang sama',
  } satisfies Record<KeptSign['kind'], string>,
  meaning: '{tanda}: {arti}',
  settle: {
    title: 'Catat tindak lanjut',
    lead: 'Pola muncul kembali di antrean bila ada pelapor baru.',
    reason: 'Tindak lanjut',
    hint: 'Misalnya nomor perkara. Tanpa nama perusahaan atau pelapor.',
    button: 'Simpan',
    done: '{oleh}, {waktu}: {alasan}',
  },
  saved: 'Tersimpan.',
  errorTitle: 'Belum dapat disimpan',
  errors: {
    'reason-needed': 'Tulis tindak lanjutnya.',
    'settled-already': 'Tindak lanjut pola ini sudah dicatat.',
    'no-such-pattern': 'Pola itu tidak ada lagi.',
    'not-allowed': 'Peran Anda tidak berwenang mencatat ini.',
  } as Record<string, string>,
}

export type PatternsMessages = typeof patterns
