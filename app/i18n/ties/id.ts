/** What ties officers to agencies, for those who look after the office. */
export const ties = {
  title: 'Hubungan petugas dengan lembaga',
  lead: 'Petugas yang mempunyai hubungan dengan sebuah lembaga, atau disebut dalam laporan tentangnya, tidak menangani urusan lembaga itu. Tugasnya kembali ke antrean dan usulannya dihentikan pada saat itu juga.',
  none: 'Tidak ada hubungan yang tercatat.',
  columns: {
    officer: 'Petugas',
    agency: 'Lembaga',
    kind: 'Hubungan',
    since: 'Sejak',
    by: 'Dicatat oleh',
    end: 'Akhiri',
  },
  self: 'petugas itu sendiri',
  formTitle: 'Catat bahwa seorang petugas disebut dalam urusan lembaga',
  formLead: 'Catatan ini tidak menyatakan apa yang benar. Petugas tidak ikut menangani sampai catatan diakhiri.',
  officer: 'Petugas',
  chooseOfficer: 'Pilih petugas',
  agency: 'Nomor registri lembaga',
  agencyHint: 'Contoh: LBG-000123',
  reason: 'Dasar pencatatan',
  reasonHint: 'Misalnya nomor laporan. Tanpa nama pelapor. Tercatat di buku audit.',
  button: 'Catat',
  end: 'Akhiri',
  endReason: 'Alasan mengakhiri',
  saved: 'Tersimpan.',
  errors: {
    'no-such-agency': 'Nomor registri itu tidak ada.',
    'no-such-officer': 'Akun petugas itu tidak ada atau sudah ditutup.',
    'declared-already': 'Hubungan petugas itu dengan lembaga ini sudah tercatat.',
    'own-tie':
      'Hubungan Anda sendiri dinyatakan di halaman Akun, dan diakhiri oleh orang lain bila dicatat orang lain.',
    'no-such-tie': 'Catatan itu sudah diakhiri, atau dinyatakan oleh petugas itu sendiri.',
    'reason-needed': 'Tulis alasannya.',
    'fields-wrong':
      'Pilih petugas, tulis nomor registri lembaga, dan tulis dasar pencatatan (paling panjang 500 huruf).',
    'not-allowed': 'Peran Anda tidak berwenang mencatat ini.',
  } as Record<string, string>,
}

export type TiesMessages = typeof ties
