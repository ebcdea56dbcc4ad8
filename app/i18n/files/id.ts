import type { FileRefusalCode, Removal, ScanState, UploadFormCode } from '#app/domain/files/file.ts'

/** The sentences about uploaded files. `{nama}` is the name of the file as it was chosen. */
export const files = {
  upload: {
    label: 'Pilih berkas',
    hint: 'PDF, JPG, PNG, atau WebP. Paling besar 10 MB per berkas, paling banyak 10 berkas. Sinyal lemah? Unggah satu per satu.',
    removes:
      'Data lokasi, perangkat, dan pembuat dihapus dari salinan yang dilihat orang; berkas asli disegel untuk pembuktian.',
    kept: '{jumlah} berkas sudah tersimpan',
    keptHint: 'Tidak perlu diunggah lagi. Hilangkan centang pada yang tidak jadi disertakan; berkas itu dihapus besok.',
    refused: 'Berkas yang belum dapat diterima',
  },
  file: {
    kinds: { PDF: 'PDF', JPEG: 'Foto', PNG: 'Gambar', WEBP: 'Gambar' },
    pages: '{jumlah} halaman',
    removed: 'Dihapus dari salinan: {apa}.',
    removals: {
      location: 'lokasi',
      device: 'jenis perangkat',
      author: 'nama pembuat',
      scripts: 'skrip',
      attachments: 'lampiran di dalamnya',
      links: 'tautan',
      'form-fields': 'isian formulir (isinya tetap terbaca)',
    } satisfies Record<Removal, string>,
    scans: {
      CLEAN: 'Bebas dari perangkat lunak berbahaya.',
      UNSCANNED: 'Belum dipindai: pemindai tidak dipasang.',
      SCAN_FAILED: 'Belum dipindai: pemindai tidak menjawab.',
    } satisfies Record<ScanState, string>,
    fingerprint: 'Sidik berkas asli (SHA-256)',
  },
  viewer: {
    none: 'Tidak ada berkas pada dokumen ini.',
    enlarge: 'Perbesar',
    download: 'Unduh salinan',
    original: 'Asli',
    page: 'Halaman {ke} dari {semua}: {nama}',
    picture: 'Salinan {nama}',
    earlier: 'Halaman sebelumnya',
    later: 'Halaman berikutnya',
    destroyed: 'Berkas ini sudah dimusnahkan menurut jadwal penyimpanan.',
  },
  original: {
    title: 'Buka berkas asli yang disegel',
    why: 'Berkas asli memuat data yang dihapus dari salinan, misalnya lokasi dan nama pembuat. Siapa membukanya, kapan, dan mengapa dicatat di buku besar.',
    reason: 'Alasan membuka',
    reasonHint:
      'Paling sedikit 10 huruf, misalnya: mencocokkan tanda tangan dengan penerbit. Jangan menulis data pribadi.',
    reasonNeeded: 'Tulis alasan membuka, 10 sampai 500 huruf.',
    button: 'Catat dan buka',
    granted: 'Alasan sudah dicatat. Berkas asli dapat diunduh selama 10 menit.',
    download: 'Unduh berkas asli',
  },
  answers: {
    403: 'Peran Anda tidak membuka berkas ini.',
    404: 'Berkas ini tidak ada, atau bukan untuk Anda.',
    409: 'Tulis dahulu alasan membuka berkas asli.',
    410: 'Berkas ini sudah dimusnahkan menurut jadwal penyimpanan.',
    422: 'Halaman ini tidak dapat digambar. Unduh salinannya.',
    502: 'Isi berkas ini tidak ada lagi di penyimpanan. Beri tahu pengelola sistem.',
    503: 'Berkas ini belum terjangkau. Penyimpanan berkas tidak menjawab; coba lagi beberapa menit lagi.',
  },
  refusals: {
    empty: '{nama}: berkas ini kosong. Periksa berkasnya, lalu unggah lagi.',
    'too-large': '{nama}: lebih dari 10 MB. Perkecil atau pindai dengan mutu lebih rendah, lalu unggah lagi.',
    heic: '{nama}: foto HEIC dari iPhone belum dapat dibuka di semua perangkat. Di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel; atau kirim foto itu ke diri sendiri lewat e-mail sebagai JPG, lalu unggah.',
    'unknown-type': '{nama}: bukan PDF, JPG, PNG, atau WebP. Simpan sebagai salah satunya, lalu unggah lagi.',
    'two-in-one':
      '{nama}: berisi dua jenis berkas sekaligus. Simpan ulang sebagai satu PDF atau satu gambar, lalu unggah lagi.',
    infected: '{nama}: pemindai menemukan perangkat lunak berbahaya. Berkas ini tidak disimpan.',
    'no-place':
      '{nama}: penyimpanan berkas sedang tidak terjangkau, jadi berkas ini belum tersimpan. Yang lain tidak hilang; unggah lagi beberapa menit lagi.',
    broken:
      '{nama}: tidak dapat dibaca sampai akhir; mungkin rusak atau terpotong. Buka di perangkat Anda, simpan ulang, lalu unggah lagi.',
    encrypted: '{nama}: PDF ini dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu unggah lagi.',
    'too-many-pages': '{nama}: lebih dari 200 halaman. Bagi menjadi beberapa berkas, lalu unggah lagi.',
    'huge-page':
      '{nama}: ada halaman yang lebih besar dari kertas mana pun (sisi lebih dari 176 cm). Simpan ulang dengan ukuran A4.',
    'too-many-pixels': '{nama}: gambar ini lebih dari 100 megapiksel. Perkecil, lalu unggah lagi.',
    'too-demanding': '{nama}: terlalu rumit untuk dibuka dengan aman. Cetak ke PDF baru atau pindai, lalu unggah lagi.',
  } satisfies Record<FileRefusalCode, string>,
  form: {
    'not-a-form': 'Kiriman ini bukan formulir. Muat ulang halaman, lalu coba lagi.',
    incomplete: 'Kiriman terputus sebelum selesai. Periksa sambungan, lalu unggah lagi satu per satu.',
    'too-large': 'Kiriman ini terlalu besar. Unggah paling banyak 10 berkas, masing-masing paling besar 10 MB.',
    'too-many-files': 'Paling banyak 10 berkas sekaligus. Kurangi, lalu kirim sisanya setelah ini.',
    'too-much-text': 'Teks yang ditulis terlalu panjang. Ringkas, lalu kirim lagi.',
    'no-room': 'Tempat penyimpanan sementara sedang penuh. Coba lagi nanti; petugas sistem sudah dapat melihatnya.',
  } satisfies Record<UploadFormCode, string>,
  offer: {
    'files-refused': 'Sebagian berkas belum dapat diterima. Yang lain sudah tersimpan.',
    'file-needed': 'Sertakan paling sedikit satu berkas.',
    'file-gone': 'Berkas yang tadi diunggah sudah tidak ada. Unggah lagi.',
    'too-many-files': 'Paling banyak 10 berkas untuk satu dokumen.',
    'not-allowed': 'Anda tidak berwenang mengajukan dokumen untuk lembaga ini.',
    'no-such-agency': 'Lembaga ini tidak ada di register.',
    'agency-merged': 'Lembaga ini sudah digabungkan dengan lembaga lain.',
    'unknown-evidence-kind': 'Pilih jenis dokumen dari daftar.',
    'ends-before-it-begins': 'Tanggal berakhir lebih awal daripada tanggal mulai berlaku.',
    'no-such-programme': 'Lembaga ini tidak memiliki program itu.',
    'kbli-without-version': 'Sebutkan tahun KBLI-nya, misalnya 2020.',
    'ref-taken': 'Dokumen ini sudah tercatat. Muat ulang halaman.',
  },
}

export type FileMessages = typeof files
