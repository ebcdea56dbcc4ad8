export const openData = {
  title: 'Data terbuka',
  lead: 'Semua yang tampil di halaman lembaga dapat diunduh dan diperiksa ulang. Dihitung per {tanggal}.',
  recorded: 'Lembaga tercatat',
  byStatus: {
    title: 'Lembaga menurut status utama',
    note: 'Status utama adalah status terberat di antara kegiatan dan program lembaga.',
  },
  byType: { title: 'Lembaga menurut jenis', note: 'Lembaga dengan dua jenis dihitung pada keduanya.' },
  byDistrict: {
    title: 'Lembaga menurut kecamatan',
    key: 'Kecamatan',
    note: 'Setiap petak satu kecamatan, kira-kira pada letaknya: pesisir di atas, perbatasan Bogor di bawah. Angka menurut alamat kantor lembaga; {jumlah} lembaga tanpa kecamatan tidak dipetakan.',
    zero: 'tidak ada',
    none: 'Tanpa kecamatan',
    table: 'Angka kecamatan dalam tabel',
  },
  count: 'Lembaga',
  unexamined: 'Belum diperiksa',
  cells:
    'Angka ini tentang lembaga, yang memang terbuka untuk umum, jadi tidak ada sel yang ditutup. Angka tentang pengaduan, bila sudah ada, ditutup bila di bawah lima.',
  downloads: {
    title: 'Unduh',
    csv: { text: 'Registri lembaga (CSV)', note: 'satu baris per lembaga, disusun saat diminta' },
    package: { text: 'Uraian kolom (Frictionless Data Package)', note: 'JSON' },
    catalogue: { text: 'Katalog data (DCAT)', note: 'JSON-LD' },
    ledger: { text: 'Kepala buku catatan per hari', note: 'untuk memeriksa bahwa tidak ada yang ditulis ulang' },
  },
  api: {
    title: 'API',
    text: 'Tanpa kunci. Batas wajar 600 permintaan per menit.',
    description: { text: 'Uraian API (OpenAPI 3.1)', note: 'JSON' },
    example: { text: 'Contoh: lima lembaga pertama', note: 'JSON' },
    changes: { text: 'Perubahan terakhir', note: 'JSON' },
  },
  licence: 'Data boleh dipakai ulang dengan menyebut sumber (CC BY 4.0).',
}

export type OpenDataMessages = typeof openData
