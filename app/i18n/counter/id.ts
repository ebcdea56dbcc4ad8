/** Documents that come to the counter, and addresses that do not answer. */
export const counter = {
  evidence: {
    title: 'Terima dokumen di loket',
    lead: 'Untuk lembaga yang datang ke loket. Dokumen ini tercatat seperti yang diunggah lembaga sendiri: belum dihitung sebelum dua petugas memutuskan.',
    broughtBy: 'Diterima dari',
    broughtByHint: 'Nama dan kedudukan yang menyerahkan, paling panjang 120 huruf. Tidak tampil kepada publik.',
    broughtByWrong: 'Tulis siapa yang menyerahkan dokumen ini, paling panjang 120 huruf.',
    received: 'Diterima di loket dari {nama} oleh {petugas}, {waktu}.',
    back: 'Kembali ke halaman verifikasi',
  },
  address: {
    title: 'Alamat surel yang tidak aktif',
    lead: 'Server surel menjawab bahwa alamat ini tidak ada, sehingga tidak ada lagi yang dikirim ke sana. Periksa dengan lembaga, lalu pilih salah satu.',
    none: 'Tidak ada alamat yang tidak aktif pada catatan lembaga ini.',
    own: 'Alamat pada data lembaga: {alamat}',
    person: 'Alamat akun seseorang dari lembaga ini',
    empty: 'tidak tercatat lagi',
    found: 'Diketahui {waktu}. Jawaban server: {jawaban}.',
    confirm: 'Alamat sudah diperiksa dan benar; kirim lagi',
    replace: 'Usulkan alamat pengganti',
    replaceHint:
      'Data lembaga berubah setelah petugas kedua mengonfirmasi. Setelah itu hal ini selesai dengan sendirinya.',
    done: 'Tercatat. Surel akan dikirim lagi ke alamat itu.',
    gone: 'Hal itu sudah diselesaikan.',
  },
}

export type CounterMessages = typeof counter
