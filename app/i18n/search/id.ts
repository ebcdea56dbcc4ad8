import type { How } from '#app/domain/search/rank.ts'

export const search = {
  title: 'Cari lembaga',
  results: 'Hasil pencarian',
  label: 'Nama lembaga, NIB, atau nomor sertifikat',
  button: 'Cek',
  tooLong: 'Pencarian paling panjang 200 huruf. Yang dicari adalah 200 huruf pertama.',
  didYouMean: 'Mungkin maksud Anda:',
  count: {
    exact: '{n} lembaga cocok dengan “{q}”.',
    similar: '{n} lembaga dengan nama mirip. Tidak ada nama yang persis “{q}”.',
    all: '{n} lembaga tercatat.',
    more: 'Lebih dari {n} lembaga tercatat.',
    none: 'Tidak ada lembaga yang cocok dengan saringan ini.',
  },
  titles: { found: '{n} lembaga untuk “{q}”', none: 'Tidak ditemukan catatan “{q}”', all: 'Semua lembaga' },
  filters: {
    summary: 'Saring: jenis, kecamatan, kegiatan, status',
    type: 'Jenis lembaga',
    allTypes: 'Semua jenis',
    district: 'Kecamatan',
    allDistricts: 'Semua kecamatan',
    activity: 'Kegiatan',
    allActivities: 'Semua kegiatan',
    status: 'Status utama',
    allStatuses: 'Semua status',
    apply: 'Terapkan',
    clear: 'Hapus saringan',
  },
  unexamined: 'Belum diperiksa',
  matched: {
    name: {
      equal: 'Cocok karena nama sama.',
      beginning: 'Cocok karena awal nama sama.',
      part: 'Cocok karena sebagian nama sama.',
      similar: 'Cocok karena nama mirip.',
      initials: 'Cocok karena singkatan nama.',
    } satisfies Record<How, string>,
    formerName: 'Cocok karena nama lama:',
    formerUntil: '(sampai {tanggal}).',
    alias: 'Cocok karena nama lain:',
    number: {
      equal: '{skema} {nomor} sama.',
      beginning: '{skema} {nomor} diawali angka itu.',
      end: '{skema} {nomor} diakhiri angka itu.',
      similar: '{skema} {nomor} mirip; periksa angkanya.',
    },
  },
  schemes: {
    nib: 'NIB',
    certificate: 'Nomor sertifikat',
    npsn: 'NPSN',
    vin: 'VIN',
    lspLicence: 'Lisensi LSP',
    ahu: 'Nomor AHU',
    other: 'Nomor',
  },
  next: 'Halaman berikutnya',
  first: 'Kembali ke awal daftar',
  notThere: {
    label: 'Lembaga tidak ditemukan',
    title: 'Lembaga yang Anda cari tidak ada di daftar ini?',
    link: 'Lihat yang dapat Anda lakukan',
    text: 'bila sebuah lembaga tidak tercatat.',
  },
  none: {
    when: 'Pencarian “{q}”, {waktu}',
    word: 'Tidak tercatat',
    below:
      'Registri ini memuat {n} lembaga di Kabupaten Bekasi. Lembaga dari daerah lain, atau yang izinnya diterbitkan pusat, mungkin tercatat di tempat lain.',
    todo: 'Yang dapat Anda lakukan',
    steps: [
      {
        title: 'Minta NIB dan Sertifikat Standar',
        text: 'Lembaga yang berizin dapat menunjukkannya. Pindai QR pada dokumen, lalu cocokkan dengan oss.go.id.',
      },
      {
        title: 'Jangan membayar agar diterima kerja',
        text: 'Lembaga penempatan tidak boleh memungut biaya penempatan dari pencari kerja.',
      },
      { title: 'Simpan bukti', text: 'Kuitansi, tangkapan layar, nomor telepon, dan nama yang dipakai.' },
      {
        title: 'Beri tahu petugas',
        text: 'Laporan tentang lembaga yang tidak tercatat diperiksa di lapangan dan tidak ditampilkan ke publik.',
      },
    ],
    report: 'Laporkan lembaga ini',
    receipt: 'Simpan bukti pengecekan',
    similar: 'Nama yang mirip',
    similarHint: 'Kemiripan nama rendah. Pastikan alamat dan NIB sama.',
    elsewhere: 'Mungkin tercatat di tempat lain',
    links: [
      { href: 'https://oss.go.id', text: 'OSS, perizinan berusaha' },
      { href: 'https://kelembagaan.kemnaker.go.id', text: 'Kelembagaan Kemnaker, LPK seluruh Indonesia' },
      { href: 'https://kp2mi.go.id', text: 'KP2MI, penempatan ke luar negeri' },
    ],
  },
}

export type SearchMessages = typeof search
