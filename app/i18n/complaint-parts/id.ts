import type { Clue } from '#app/domain/complaints/safety-clues.ts'
import type { ExpectedStepCode } from '#app/domain/complaints/expected-steps.ts'

export const complaintParts = {
  emergency: {
    title: 'Ada kekerasan, penyekapan, ancaman, atau gerbang ditutup sekarang?',
    callStart: 'Hubungi polisi di',
    callEnd: '. Laporan ini dapat dikirim sesudahnya.',
    nowTitle: 'Ada orang dalam bahaya sekarang: telepon dulu',
    nowEnd: '. Ke polisi dulu; laporan ini menunggu.',
    task: 'Satgas Pemberantasan Premanisme dan petugas piket diberi tahu pada hari laporan dikirim. Mengirim laporan tidak pernah menjadi syarat untuk ditolong.',
  },
  safety: {
    title: 'Bagian laporan yang dapat mengungkap Anda',
    none: 'Kami tidak menemukan nama, nomor, atau hal lain yang biasanya mengungkap pelapor. Baca sekali lagi: Anda lebih tahu daripada kami.',
    count: '{jumlah} bagian bertanda mungkin mengungkap siapa Anda:',
    advice:
      'Ini saran, bukan syarat. Anda boleh mengubahnya atau membiarkannya: isi laporan diringkas ulang sebelum diteruskan ke pihak yang dilaporkan.',
    change: 'Ubah isi laporan',
    files: 'Nama berkas',
    filesCleaned: 'Lokasi, jenis perangkat, dan nama pembuat dihapus dari salinan berkas. Berkas asli disegel.',
    why: {
      NAME: 'nama orang',
      PHONE: 'nomor telepon',
      ID_NUMBER: 'NIK atau nomor identitas',
      EMAIL: 'alamat surel',
      OWN_NUMBER: 'nomor yang diberikan kepada Anda',
      SHIFT: 'regu atau jam kerja',
      FEW: 'kelompok yang kecil',
      HOME: 'tempat tinggal',
      POSITION: 'jabatan',
      COMPANY: 'nama perusahaan',
      SUM: 'jumlah uang yang persis',
    } satisfies Record<Clue, string>,
  },
  steps: {
    title: 'Yang dapat Anda harapkan',
    today: 'Hari ini',
    workingDays: '{jumlah} hari kerja',
    calendarDays: '{jumlah} hari kalender',
    what: {
      RECEIPT: 'Tanda terima dengan nomor dan kode laporan.',
      HAND_OVER: 'Petugas piket menerima laporan Anda pada hari yang sama.',
      SCREENING: 'Hasil telaah: lengkap atau belum, dan siapa yang menangani ({hari}).',
      LAW_ANSWER: 'Paling lambat dijawab apakah laporan sudah lengkap ({hari}).',
      FIRST_ANSWER: 'Jawaban pertama atas isi laporan ({hari}).',
      BUDGET_ORDINARY: 'Paling lambat selesai ({hari}).',
      BUDGET_NO_SUPERVISION: 'Paling lambat selesai ({hari}).',
      BUDGET_SUPERVISION: 'Paling lambat selesai bila perlu pemeriksaan lapangan ({hari}).',
    } satisfies Record<ExpectedStepCode, string>,
    binding: { LAW: 'Tenggat undang-undang.', INTERNAL: 'Target kantor.' },
    counted:
      'Dihitung dari laporan yang diterima {tanggal} dan lengkap. Hari diterima, akhir pekan, hari libur nasional, dan cuti bersama tidak dihitung sebagai hari kerja.',
    yearUnknown: 'Hari libur tahun itu belum ditetapkan; tanggal ini dapat bergeser.',
    prePerbup: 'SOP dijalankan sebagai koordinasi internal; Peraturan Bupati belum diundangkan.',
  },
  /** While reports flood in. */
  crowd: {
    wait: 'Banyak laporan masuk bersamaan. Isian Anda tetap ada: tunggu {detik} detik, lalu kirim lagi.',
    empty: 'Biarkan kosong',
  },
}

export type ComplaintPartWords = typeof complaintParts
