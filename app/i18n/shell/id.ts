export const shell = {
  site: 'CekLembaga',
  titleEnd: 'CekLembaga Kabupaten Bekasi',
  office: 'Disnaker Kabupaten Bekasi',
  skip: 'Lompat ke isi',
  languageLabel: 'Bahasa',
  navLabel: 'Layanan',
  nav: {
    search: { long: 'Cari lembaga', short: 'Cari' },
    report: { long: 'Buat laporan', short: 'Lapor' },
    track: { long: 'Lacak laporan', short: 'Lacak' },
    data: { long: 'Data terbuka', short: 'Data' },
  },
  home: 'Beranda',
  crumbs: 'Jejak halaman',
  demo: 'Ini dunia demonstrasi: semua lembaga di sini rekaan. Jam registri: {tanggal}.',
  worldLabel: 'Keterangan basis data',
  testWorld: 'Ini basis data uji. Jam registri: {tanggal}.',
  footer: {
    status:
      'Status berdasarkan dokumen yang diperiksa per {tanggal}. Lembaga dapat mengajukan koreksi atau hak jawab dari halamannya.',
    emergency: 'Ada kekerasan, penyekapan, atau penutupan gerbang sekarang? Hubungi polisi 110.',
    about: 'Tentang registri ini',
    how: 'Cara status dihitung',
    sop: 'SOP',
    verify: 'Periksa surat atau bukti',
    privacy: 'Pelindungan data pribadi',
    accessibility: 'Aksesibilitas',
    contact: 'Kontak Disnaker',
    address:
      'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
  },
  theme: { label: 'Tampilan', auto: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
  errors: {
    notFound: {
      title: 'Halaman tidak ditemukan',
      text: 'Alamat ini tidak ada, atau sudah berubah. Cari lembaga berdasarkan nama, NIB, atau nomor sertifikat.',
    },
    agencyNumber: {
      title: 'Nomor lembaga tidak dikenal',
      text: 'Nomor lembaga terdiri atas LBG, tanda hubung, dan enam angka, misalnya LBG-000123. Nomor pada alamat ini tidak berbentuk demikian atau belum ada di registri.',
    },
    method: {
      title: 'Halaman ini tidak dapat menerima kiriman itu',
      text: 'Kembali ke halaman sebelumnya dan coba lagi dari sana.',
    },
    forbidden: {
      title: 'Halaman ini bukan untuk peran Anda',
      text: 'Akun Anda tidak berwenang membuka halaman atau melakukan tindakan ini. Bila menurut Anda seharusnya boleh, hubungi administrator sistem.',
    },
    broken: {
      title: 'Ada yang rusak di pihak kami',
      text: 'Halaman ini tidak dapat ditampilkan sekarang. Coba lagi beberapa menit lagi. Data lembaga tidak berubah karenanya.',
    },
    search: 'Cari lembaga',
    backToRoom: 'Ke ruang kerja',
  },
}

export type ShellMessages = typeof shell
