import type { Mode, ReporterKind } from '#app/domain/complaints/complaint.ts'
import type { SAFE_HOURS } from '#app/domain/complaints/identity.ts'

export const privacy = {
  lead: 'Pihak yang dilaporkan tidak pernah diberi tahu siapa pelapor, apa pun pilihan Anda.',
  modes: 'Cara menjaga identitas',
  mode: {
    RAHASIA: {
      label: 'Rahasia (disarankan)',
      hint: 'Identitas disimpan terpisah dan terenkripsi. Hanya dua petugas bernama tetap yang dapat membukanya; setiap pembukaan tercatat dan Anda dapat melihatnya.',
    },
    ANONIM: {
      label: 'Anonim',
      hint: 'Tidak ada identitas yang disimpan, juga bila kolom di bawah terisi. Hanya kode laporan yang dapat membuka laporan ini. Anda tidak dapat mengajukan keberatan atas hasilnya.',
    },
    TERBUKA: {
      label: 'Terbuka',
      hint: 'Petugas yang menangani mengetahui nama Anda dan dapat menghubungi langsung.',
    },
  } satisfies Record<Mode, { label: string; hint: string }>,
  who: 'Tentang Anda',
  whoHint: 'Boleh kosong, kecuali nama bila Anda memilih terbuka. Bila memilih anonim, bagian ini tidak dikirim.',
  as: 'Anda melapor sebagai',
  kinds: {
    PUBLIC: 'Warga',
    JOB_SEEKER: 'Pencari kerja atau pekerja',
    FAMILY: 'Keluarga pencari kerja',
    SCHOOL: 'Sekolah',
    COMPANY: 'Perusahaan',
    AGENCY: 'Lembaga pelatihan atau penempatan',
    UNION: 'Serikat pekerja',
    PRESS: 'Pers',
  } satisfies Record<ReporterKind, string>,
  name: 'Nama Anda',
  phone: 'Nomor telepon Anda',
  contact: 'Cara aman lain menghubungi Anda',
  contactHint: 'Tanpa kontak, jawaban kami tersedia di halaman lacak.',
  hours: 'Kapan aman dihubungi?',
  hoursOf: {
    ANY: 'Kapan saja',
    MORNING: 'Pagi, 08.00–12.00',
    AFTERNOON: 'Siang, 12.00–18.00',
    EVENING: 'Malam, 18.00–21.00',
    NEVER: 'Jangan hubungi',
  } satisfies Record<(typeof SAFE_HOURS)[number], string>,
  mail: 'Surel',
  mailMe: 'Kabari lewat surel bila ada kabar',
  mailHint: 'Surel itu hanya berbunyi “Ada kabar”, tanpa nomor dan tanpa isi laporan.',
  checkIns: 'Tanyakan keadaan saya setelah 30, 60, dan 90 hari',
  checkInsHint:
    'Pertanyaan muncul di halaman lacak: apakah Anda mendapat tekanan setelah melapor? Bila tidak dijawab dalam 7 hari, petugas piket diberi tahu.',
  previewTexts: { story: 'Cerita', place: 'Tempat', witnesses: 'Saksi', wants: 'Harapan', answers: 'Jawaban lain' },
  law: 'Bagaimana data Anda diproses (UU 27/2022)',
  lawText:
    'Dasar: pelaksanaan tugas pemerintah. Disimpan sampai kasus selesai dan dua tahun sesudahnya, lalu identitas dihapus. Anda berhak melihat dan memperbaiki data Anda.',
}

export type PrivacyWords = typeof privacy
