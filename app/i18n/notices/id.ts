import type { PublicChange } from '#app/domain/registry/public-change.ts'

type Change = Pick<PublicChange, 'kind' | 'detail'>
type Label = (code: string | null | undefined) => string

/** Words of mails and of notices in the application. Neutral: they describe documents, never character. */
export const notices = {
  office: 'Dinas Ketenagakerjaan Kabupaten Bekasi',
  greeting: 'Yth. Pengelola {nama} ({no}),',
  automatic: 'Surel ini dikirim otomatis oleh CekLembaga. Balasan ke alamat ini tidak dibaca.',
  agencyPage: 'Halaman publik lembaga',
  ownDesk: 'Meja lembaga Anda, tempat mengunggah dokumen',
  unexamined: 'belum diperiksa',
  lapse: {
    item: '{jenis}: berlaku sampai {tanggal}{program}',
    ofProgrammes: ' (program: {program})',
  },
  followAsked: {
    subject: 'Konfirmasi untuk mengikuti {nama}',
    asked:
      'Seseorang, mungkin Anda, meminta agar alamat surel ini diberi tahu bila keterangan publik {nama} ({no}) di CekLembaga berubah.',
    whatToDo:
      'Bila Anda menghendakinya, buka tautan ini dalam 7 hari dan tekan tombol konfirmasi. Bila tidak, abaikan surel ini: tidak ada lagi yang dikirim.',
    link: 'Konfirmasi',
    unknown: 'Lembaga tidak diberi tahu siapa yang mengikutinya.',
  },
  followChanges: {
    subject: 'Perubahan keterangan publik {nama}',
    lead: 'Keterangan publik {nama} ({no}) berubah:',
    now: 'Keterangan yang berlaku saat ini selalu ada di halaman lembaga. Surel ini hanya memberi tahu bahwa ada perubahan.',
    leave: 'Berhenti mengikuti',
  },
  lapsesSoon: {
    subject: 'Masa berlaku dokumen {nama} akan berakhir',
    lead: 'Menurut registri, dokumen berikut akan berakhir masa berlakunya:',
    whatToDo:
      'Bila dokumen baru sudah ada, unggah sebelum tanggal itu. Selama dokumen yang diunggah diperiksa, halaman publik menyebutkannya. Bila dokumen sudah diunggah, surel ini dapat diabaikan.',
  },
  hasLapsed: {
    subject: 'Masa berlaku dokumen {nama} telah berakhir',
    lead: 'Menurut registri, masa berlaku dokumen berikut telah berakhir, dan halaman publik menyebutkannya:',
    whatToDo: 'Dokumen baru dapat diunggah kapan saja; halaman publik lalu menyebutkan bahwa dokumen sedang diperiksa.',
  },
  letter: {
    subject: '{judul}: {nama}',
    lead: 'Dinas menerbitkan surat untuk {nama} ({no}): {judul}, nomor {nomor}.',
    numberLater: 'menyusul',
    read: 'Keaslian surat ini dapat diperiksa, dan suratnya dapat dibaca, melalui tautan ini.',
    link: 'Periksa surat',
    about: 'Surat ini menyebut dokumen berikut:',
  },
  reportNews: {
    subject: 'Ada kabar',
    text: 'Ada kabar. Buka halaman lacak dengan nomor dan kode Anda. Surel ini sengaja tidak memuat isinya.',
    link: 'Halaman lacak',
  },
  changes: {
    REGISTERED: () => 'Tercatat dalam registri',
    NAME: ({ detail }: Change) => `Nama berubah (dulu: ${detail['from'] ?? '-'})`,
    STATUS: ({ detail }: Change, label: Label) =>
      `Status: ${label(detail['to'])} (sebelumnya: ${label(detail['from'])})`,
    SANCTION: ({ detail }: Change) => `Keputusan Nomor ${detail['number'] ?? '-'}`,
    DATA: () => 'Data lembaga diperbarui',
    MERGED: () => 'Digabung dengan nomor lain',
  } satisfies Record<PublicChange['kind'], (change: Change, label: Label) => string>,
  outbox: {
    title: 'Pesan keluar',
    lead: 'Surel yang menunggu, terkirim, dan bermasalah. Alamat dan isinya tersegel dan tidak ditampilkan.',
    off: 'Surel belum diaktifkan (SMTP_URL kosong). Semua pesan ditahan; yang belum lewat seminggu dikirim setelah diaktifkan.',
    countsTitle: 'Jumlah menurut keadaan',
    troubledTitle: 'Pesan bermasalah',
    none: 'Tidak ada pesan bermasalah.',
    head: { ref: 'Pesan', kind: 'Tentang', state: 'Keadaan', attempts: 'Percobaan', trouble: 'Jawaban server' },
    next: 'dicoba lagi {waktu}',
    states: {
      WAITING: 'Menunggu',
      SENDING: 'Sedang dikirim',
      HELD: 'Ditahan',
      SENT: 'Terkirim',
      REFUSED: 'Ditolak server',
      STOPPED: 'Dihentikan',
      GIVEN_UP: 'Tidak terkirim',
    } as Record<string, string>,
    kinds: {
      FOLLOW_ASKED: 'Konfirmasi pengikut',
      FOLLOW_CHANGES: 'Perubahan bagi pengikut',
      LAPSES_SOON: 'Dokumen segera berakhir',
      HAS_LAPSED: 'Dokumen berakhir',
      LETTER: 'Surat dinas',
      ACCOUNT_LINK: 'Tautan akun',
      ACCOUNT_KNOWN: 'Alamat sudah punya akun',
      REPORT_NEWS: 'Ada kabar (tanpa isi)',
      CORRECTION_ANSWERED: 'Jawaban permintaan koreksi',
      NOTICE: 'Pemberitahuan pekerjaan',
    } as Record<string, string>,
  },
  inApp: {
    title: 'Pemberitahuan',
    none: 'Tidak ada pemberitahuan.',
    unread: 'belum dibaca',
    markAll: 'Tandai semua sudah dibaca',
    DOCUMENT_LAPSES: '{nama}: {jenis} berlaku sampai {tanggal}{program}.',
    DOCUMENT_LAPSED: '{nama}: masa berlaku {jenis} berakhir {tanggal}{program}.',
    LETTER: '{nama}: {judul}, nomor {nomor}.',
  },
}

export type NoticesMessages = typeof notices
