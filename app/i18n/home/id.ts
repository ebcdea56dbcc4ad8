export const home = {
  title: 'Cek status lembaga pelatihan dan penempatan kerja',
  description:
    'Periksa apakah lembaga pelatihan atau penempatan kerja di Kabupaten Bekasi boleh menjalankan kegiatannya hari ini.',
  h1: 'Cek dulu, sebelum mendaftar, membayar, atau menandatangani.',
  lead: 'Registri lembaga pelatihan dan penempatan tenaga kerja di Kabupaten Bekasi: kegiatan apa yang boleh dijalankan, sampai kapan, dan apa dasarnya.',
  hint: 'Salah ketik tidak apa-apa. Lembaga tidak diberi tahu siapa yang mengecek.',
  read: {
    title: 'Cara membaca status',
    marks:
      'Setiap status punya kata, lambang, dan motif anyaman sendiri. Anda dapat mengenalinya tanpa warna, juga di hasil cetak hitam-putih.',
    activityStart: 'Status melekat pada',
    activityStrong: 'kegiatan dan program',
    activityEnd:
      ', bukan pada nama lembaga saja. Lembaga dengan izin pelatihan belum tentu boleh menyalurkan tenaga kerja.',
    open: 'Pengaduan yang masih berjalan tidak mengubah status dan tidak ditampilkan.',
    how: 'Bagaimana status dihitung',
    more: 'Tampilkan tujuh status lainnya',
  },
  report: {
    title: 'Sampaikan laporan',
    seeker: 'Saya pencari kerja, peserta, atau orang tua',
    seekerHint: 'Pungutan, lowongan yang diragukan, ijazah ditahan, pelatihan tidak sesuai janji.',
    company: 'Saya mewakili perusahaan',
    companyHint: 'Tekanan untuk menerima tenaga kerja, kerja sama, atau pungutan.',
    track: 'Saya sudah melapor',
    trackHint: 'Buka dengan nomor dan kode dari tanda terima.',
    emergencyLabel: 'Keadaan darurat',
    emergencyTitle: 'Ada kekerasan, penyekapan, atau gerbang ditutup sekarang?',
    emergencyStart: 'Hubungi polisi',
    emergencyEnd: 'lebih dulu. Laporan tetap dapat dibuat sesudahnya.',
  },
  numbers: {
    title: 'Registri dalam angka',
    agencies: 'lembaga tercatat',
    active: 'lembaga terverifikasi dan aktif, atau aktif dengan catatan',
    owing: 'lembaga dengan persyaratan yang belum terpenuhi atau masa berlaku yang berakhir',
    unexamined: 'lembaga tercantum dalam daftar dan belum diperiksa',
    note: 'Dihitung per {tanggal} dari status utama setiap lembaga.',
    data: 'Definisi dan data terbuka',
  },
  statusMeanings: {
    TERVERIFIKASI_AKTIF: 'Memenuhi seluruh persyaratan yang diperiksa.',
    AKTIF_BERSYARAT: 'Boleh beroperasi; ada kewajiban yang sedang dilengkapi.',
    DALAM_VERIFIKASI: 'Permohonan atau dokumen sedang diperiksa.',
    BELUM_MEMENUHI_SYARAT: 'Ada persyaratan wajib yang belum terpenuhi.',
    KEDALUWARSA: 'Dokumen wajib sudah lewat tanggal berlakunya.',
    PROGRAM_DIHENTIKAN: 'Satu program dihentikan, paling lama 6 bulan.',
    DIBEKUKAN: 'Kegiatan dihentikan sementara dengan keputusan.',
    DICABUT: 'Dicabut dengan keputusan bernomor dan bertanggal.',
    PENDAFTARAN_DIBATALKAN: 'Berlaku bagi BKK dan LPK pemerintah atau perusahaan.',
    BERHENTI_BEROPERASI: 'Menurut pernyataan lembaga sendiri.',
    DI_LUAR_KEWENANGAN: 'Izin diterbitkan instansi lain; kami beri tautannya.',
    TIDAK_TERCATAT: 'Belum ada catatan. Bukan pernyataan bahwa lembaga melanggar hukum.',
  },
}

export type HomeMessages = typeof home
