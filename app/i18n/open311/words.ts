/** What Open311 clients read. The standard has one language for an endpoint: Indonesian. */
export const open311Words = {
  groups: {
    A: 'Kelayakan lembaga',
    B: 'Tekanan terhadap perusahaan',
    C: 'Kerugian pencari kerja',
    D: 'Layanan dan aparatur',
    E: 'Kewajiban pemberi kerja',
  },
  attributes: {
    mode: 'Bagaimana identitas pelapor dijaga',
    modes: {
      RAHASIA: 'Rahasia: hanya dua petugas bernama yang dapat membuka identitas',
      ANONIM: 'Anonim: tidak ada identitas yang disimpan',
      TERBUKA: 'Terbuka: petugas yang menangani mengetahui identitas',
    },
    agencyNo: 'Nomor lembaga di registri, misalnya LBG-000123, bila ada',
    agencyName: 'Nama lembaga yang dilaporkan, seperti yang Anda kenal',
    happenedOn: 'Tanggal kejadian terakhir, misalnya 2026-03-13',
    moneyAsked: 'Uang yang diminta, dalam rupiah',
    moneyPaid: 'Uang yang dibayar, dalam rupiah',
  },
  notice: (no: string, secret: string) =>
    `Laporan ${no} diterima. Kode rahasia ${secret} hanya ditampilkan sekali ini; simpan untuk membuka halaman /lacak.`,
  statusNotes: { open: 'Sedang ditangani.', closed: 'Penanganan selesai.' },
  errors: {
    'unknown-jurisdiction': 'jurisdiction_id tidak dikenal.',
    'unknown-service': 'service_code tidak ditemukan.',
    'unknown-request': 'service_request_id tidak ditemukan.',
    'service-code-missing': 'service_code tidak diisi.',
    'location-missing': 'Lokasi tidak diisi: lat dan long, address_string, atau address_id.',
    'description-missing': 'description tidak diisi.',
    unreadable: (fields: string) => `Isian berikut tidak dapat dibaca: ${fields}. Tidak ada yang disimpan.`,
    'dates-unreadable': 'start_date atau end_date tidak dapat dibaca.',
    'sent-differently': 'Idempotency-Key ini sudah dipakai untuk laporan lain.',
    'challenge-required': (challenge: string) =>
      `Banyak laporan masuk sekaligus. Selesaikan tantangan ALTCHA ini, lalu kirim lagi dengan kepala Altcha: ${challenge}`,
    format: 'Bentuk ini tidak ada. Gunakan .json atau .xml.',
  },
} as const
