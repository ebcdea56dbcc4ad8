export const complaintReceipt = {
  received: 'Laporan Anda diterima, {waktu}.',
  title: 'Simpan kode ini sekarang',
  lead: 'Dengan nomor dan kode ini Anda dapat melihat tahap laporan dan membalas pesan petugas.',
  once: 'Kode hanya ditampilkan di sini dan tidak dapat dikirim ulang.',
  number: 'Nomor laporan',
  secret: 'Kode rahasia',
  signs: 'Huruf O, I, L dan angka 0, 1 tidak dipakai.',
  aloud: 'Bacakan kode tanda demi tanda',
  group: 'Kelompok {ke}',
  check: 'Tanda pemeriksa',
  digits: ['', '', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan'],
  qr: {
    label: 'Kode QR berisi nomor laporan dan kode rahasia',
    title: 'Pindai untuk menyimpan',
    text: 'QR ini berisi nomor dan kode rahasia. Siapa pun yang memindainya dapat membuka laporan; jangan tunjukkan kepada orang lain.',
  },
  proof: {
    label: 'Kode QR bukti pelaporan tanpa identitas',
    title: 'Bukti pelaporan',
    text: 'QR ini membuktikan bahwa sebuah laporan ada pada waktu ini, tanpa membuka isi atau identitas. Dapat ditunjukkan ke Ombudsman.',
  },
  pdf: 'Unduh tanda terima (PDF)',
  pdfHint: 'Tanda terima PDF tidak memuat kode rahasia dan tidak memuat isi laporan.',
  print: 'Untuk mencetak halaman ini, pakai perintah cetak pada peramban Anda.',
  retype: {
    label: 'Tulis ulang kode rahasia, agar yakin sudah tersimpan',
    hint: 'Huruf besar atau kecil, dengan atau tanpa tanda hubung.',
    button: 'Kode sudah saya simpan',
    after: 'Setelah itu halaman ini tertutup dan kode tidak dapat ditampilkan lagi.',
    errorTitle: 'Kode belum sama',
    wrong: 'Kode yang ditulis tidak sama dengan kode di atas. Periksa tanda demi tanda.',
  },
  next: 'Selanjutnya',
  gone: {
    title: 'Tanda terima ini sudah ditutup',
    text: 'Demi keamanan Anda, kode rahasia hanya ditampilkan satu kali. Bila nomor dan kodenya sudah Anda simpan, laporan dapat diikuti di halaman lacak.',
    lost: 'Kode tidak tersimpan? Laporan tetap ditangani, tetapi tidak ada yang dapat membukakan halamannya untuk Anda. Anda dapat membuat laporan baru dan menyebut nomor laporan yang lama.',
    track: 'Lacak laporan',
    again: 'Buat laporan baru',
  },
}

export type ComplaintReceiptWords = typeof complaintReceipt
