/** The ledger as officers read it; accounts as their owners and the administrator keep them. */
export const accounts = {
  ledger: {
    title: 'Buku catatan',
    lead: 'Setiap perbuatan dalam sistem, terbaru dahulu. Buku ini hanya bertambah; setiap entri membawa sidik entri sebelumnya.',
    act: 'Perbuatan',
    anyAct: 'Semua',
    actor: 'Pelaku (nama peran atau nomor akun)',
    subject: 'Perihal (nomor lembaga, surat, berkas)',
    request: 'Nomor permintaan',
    from: 'Sejak',
    to: 'Sampai',
    find: 'Tampilkan',
    columns: { seq: 'Nomor', at: 'Waktu', act: 'Perbuatan', actor: 'Pelaku', subject: 'Perihal', body: 'Isi' },
    onBehalf: 'untuk {nama}',
    body: 'Isi entri {nomor}',
    reason: 'Alasan',
    none: 'Tidak ada entri yang cocok.',
    older: 'Entri sebelumnya',
    newest: 'Ke yang terbaru',
    intact: '{jumlah} entri di halaman ini cocok dengan sidiknya.',
    broken:
      'Entri {nomor} tidak cocok dengan sidiknya. Jalankan "npm run audit -- verify" dan laporkan kepada administrator.',
    download: 'Unduh sebagai CSV',
    head: 'Kepala rantai yang diumumkan',
    verify: 'Seluruh rantai diperiksa dengan "npm run audit -- verify".',
    system: 'Sistem: {nama}',
    operator: 'Operator: {nama}',
    public: 'Publik',
  },
}

export type AccountMessages = typeof accounts
