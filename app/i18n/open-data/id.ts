export const openData = {
  title: 'Data terbuka',
  lead: 'Semua yang tampil di halaman lembaga dapat diunduh dan diperiksa ulang. Dihitung per {tanggal}.',
  byStatus: { title: 'Lembaga menurut status utama', key: 'Status utama' },
  byType: { title: 'Lembaga menurut jenis', key: 'Jenis', note: 'Lembaga dengan dua jenis dihitung pada keduanya.' },
  byDistrict: {
    title: 'Lembaga menurut kecamatan',
    key: 'Kecamatan',
    note: 'Susunan petak mengikuti letak kecamatan, bukan luasnya.',
    none: 'Tanpa kecamatan',
    table: 'Tampilkan sebagai tabel',
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
