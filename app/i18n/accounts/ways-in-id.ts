/** What lets the owner of an account in besides the password. */
export const waysIn = {
  passkeys: {
    title: 'Kunci sandi',
    lead: 'Masuk dengan jari, wajah, atau PIN perangkat Anda, tanpa kata sandi dan kode. Kuncinya tidak meninggalkan perangkat.',
    none: 'Belum ada.',
    off: 'Kunci sandi tidak dapat dipakai di alamat ini: situs dengan nama diperlukan, bukan angka.',
    cannot: 'Menambah kunci sandi memerlukan peramban yang mengenalnya, dengan JavaScript.',
    one: 'ditambah {dibuat}, terakhir dipakai {dipakai}',
    never: 'belum pernah',
    remove: 'Hapus',
    removeOne: 'Hapus kunci sandi {nama}',
    name: 'Nama kunci',
    nameHint: 'Supaya Anda mengenalinya nanti, misalnya "Ponsel saya".',
    add: 'Tambah kunci sandi',
    cancelled:
      'Kunci sandi tidak jadi dibuat. Coba lagi; perangkat yang sudah terdaftar tidak dapat didaftarkan dua kali.',
  },
  provider: {
    title: 'Masuk dengan {nama}',
    off: 'Belum terhubung. Setelah dihubungkan, Anda dapat masuk dengan {nama}; kode kedua tetap diminta.',
    on: 'Terhubung sejak {sejak}. Kode kedua tetap diminta.',
    link: 'Hubungkan',
    unlink: 'Lepaskan',
    out: 'Anda akan diminta masuk di {nama}, lalu kembali ke sini. Tautan ini berlaku sepuluh menit, hanya di peramban ini.',
    go: 'Lanjut ke {nama}',
    back: 'Tidak jadi',
  },
  number: {
    title: 'Nomor identitas kedua',
    lead: 'Bila Anda punya NIP dan NIK, catat juga {nomor} Anda. Dengan begitu Anda tetap satu orang bagi pemeriksaan dua petugas, di akun mana pun.',
    hint: 'Hanya disimpan sebagai sidik yang tidak dapat dibaca balik; NIP petugas juga dicetak pada surat.',
    both: 'NIP dan NIK Anda sudah tercatat.',
    button: 'Catat',
  },
  saved: {
    'kunci-sandi': 'Kunci sandi ditambahkan.',
    'hapus-kunci': 'Kunci sandi dihapus; mulai sekarang tidak membuka akun ini.',
    pemerintah: 'Akun terhubung.',
    'lepas-pemerintah': 'Hubungan itu dilepas.',
    nomor: 'Nomor tercatat.',
  },
  errors: {
    'passkey-wrong': 'Kunci sandi itu tidak dapat diterima, atau terlalu lama. Coba lagi.',
    'passkey-known': 'Kunci sandi itu sudah terdaftar.',
    'passkey-too-many': 'Paling banyak sepuluh kunci sandi. Hapus dahulu yang tidak dipakai.',
    'passkey-name-wrong': 'Beri nama kunci itu, paling banyak 60 huruf.',
    'passkey-off': 'Kunci sandi tidak dapat dipakai di alamat ini.',
    'no-such-passkey': 'Kunci sandi itu sudah dihapus.',
    'number-wrong': 'NIP terdiri atas 18 angka dan NIK 16 angka; periksa angkanya satu per satu.',
    'number-known': 'Kedua nomor sudah tercatat. Bila ada yang salah, minta administrator melepasnya.',
    'number-of-same-kind': 'Nomor dari jenis itu sudah tercatat; yang diperlukan nomor yang satu lagi.',
  },
}

export type WaysInMessages = typeof waysIn
