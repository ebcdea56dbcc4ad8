/** What the operator of an import reads. */
export const rowIssues = {
  'name-missing': 'Nama lembaga kosong.',
  'not-a-name': 'Isi kolom nama bukan nama lembaga.',
  'government-office': 'Ini nama kantor pemerintah, bukan lembaga.',
  'type-unknown': 'Jenis lembaga tidak diketahui dari kolom jenis maupun namanya; sebutkan dengan --type.',
  'cell-too-long': 'Ada sel yang terlalu panjang.',
  'quote-not-closed': 'Tanda kutip pada baris ini tidak ditutup.',
  'outside-regency': 'Di luar Kab. Bekasi; dilewati (--all-regions menyertakannya).',
  'number-not-read': 'Isi kolom ini bukan nomor yang dikenal; tidak dicatat.',
  'phone-not-read': 'Nomor telepon tidak terbaca; tidak dicatat.',
  'email-not-read': 'Alamat surel tidak terbaca; tidak dicatat.',
  'website-not-read': 'Alamat situs tidak terbaca; tidak dicatat.',
  'district-not-read': 'Kecamatan pada kolomnya tidak dikenal.',
  'district-from-village': 'Kecamatan disimpulkan dari kolom desa saja; periksa lagi.',
  'address-not-read': 'Isi kolom alamat bukan alamat; tidak dicatat.',
  'row-repeated': 'Baris ini sama dengan baris sebelumnya.',
} as const

export const importRefusals = {
  'not-allowed': 'Anda tidak berwenang mengimpor daftar.',
  'not-found': 'Berkas {path} tidak ada.',
  empty: 'Berkas ini tidak berisi baris.',
  'too-large': 'Berkas ini terlalu besar (batas {limitMb} MB setelah dibuka).',
  'too-many-columns': 'Berkas ini berisi lebih dari {limit} kolom; hapus kolom yang bukan bagian daftar.',
  locked: 'Berkas ini terkunci kata sandi atau berformat Excel lama (.xls); simpan sebagai XLSX tanpa kata sandi.',
  'not-a-table': 'Berkas ini bukan CSV atau XLSX yang dapat dibaca.',
  'no-name-column': 'Tidak ada kolom nama yang dikenal. Sebutkan, misalnya --map name="Judul Kolom". Kolom: {headers}.',
  'no-such-field': 'Tidak ada isian bernama "{field}" untuk --map.',
  'no-such-header': 'Tidak ada kolom berjudul "{header}" di berkas ini.',
  'unknown-type': 'Tidak ada jenis lembaga "{type}".',
} as const

export const importSummary = {
  dryRun: 'Percobaan: tidak ada yang ditulis.',
  figures:
    '{rows} baris: {created} lembaga baru, {updated} diperbarui, {unchanged} tetap, {skipped} dilewati, {errors} galat.',
  columns: 'Kolom yang dikenal: {columns}.',
  line: 'baris {line}, {field}: {message}',
  errors: 'Baris yang tidak masuk:',
  notes: 'Catatan:',
  duplicates: 'Mungkin sama dengan yang sudah ada (tidak digabung; periksa):',
  duplicate: 'baris {line} ~ {other}: {reasons}',
  more: '… dan {count} lagi (--json menampilkan semuanya).',
  row: 'baris {line}',
} as const
