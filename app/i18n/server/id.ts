/** Why the server itself turned a request away, before any page had it. */
export const refusals = {
  400: 'Alamat atau permintaan ini tidak dapat dibaca.',
  403: 'Formulir ini dikirim dari situs lain. Buka halamannya di sini dan kirim dari sana.',
  404: 'Halaman ini tidak ada.',
  405: 'Cara meminta ini tidak dilayani.',
  408: 'Permintaan ini datang terlalu lambat.',
  413: 'Kiriman ini terlalu besar.',
  414: 'Alamat ini terlalu panjang.',
  429: 'Terlalu banyak permintaan dari jaringan Anda. Coba lagi sebentar.',
  431: 'Kepala permintaan ini terlalu besar.',
  500: 'Ada yang rusak di pihak kami. Sebutkan nomor permintaan ini bila Anda melapor.',
  503: 'Layanan sedang berhenti sebentar. Muat ulang halaman ini beberapa saat lagi; formulir yang baru Anda kirim ikut terkirim lagi.',
} as const
