/** Signing in, and what belongs to it. */
export const signIn = {
  page: {
    title: 'Masuk',
    lead: 'Untuk petugas dan untuk lembaga. Mencari lembaga dan melapor tidak memerlukan akun.',
    left: 'Anda sudah keluar.',
    email: 'Alamat surel',
    password: 'Kata sandi',
    button: 'Masuk',
  },
  demonstration: {
    title: 'Coba sebagai …',
    lead: 'Ini dunia demonstrasi: semua orang dan lembaganya rekaan. Pilih peran untuk masuk tanpa kata sandi.',
    agencies: 'Orang dari lembaga',
    enter: 'Masuk sebagai {nama}',
  },
  presence: {
    lead: 'Tindakan ini penting. Buktikan bahwa Anda sendiri yang melakukannya; berlaku 15 menit.',
    password: 'Kata sandi Anda',
    code: 'Kode dari aplikasi autentikator, atau satu kode cadangan',
    neededPassword: 'Tulis kata sandi Anda untuk melanjutkan. Isian lain tetap tersimpan di formulir ini.',
    neededCode: 'Tulis kode dari aplikasi autentikator untuk melanjutkan. Isian lain tetap ada di formulir ini.',
    wrongPassword: 'Kata sandi itu tidak cocok. Isian lain tetap ada; tulis kata sandi sekali lagi.',
    wrongCode: 'Kode itu tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.',
    tryLater: 'Terlalu sering keliru. Coba lagi mulai pukul {jam}. Isian lain tetap ada.',
  },
  continue: {
    title: 'Ketikan Anda masih ada',
    lead: 'Sesi Anda berakhir ketika Anda mengirim formulir. Isinya belum disimpan; kirimkan lagi bila masih benar.',
    typed: 'Yang Anda ketik',
    send: 'Kirim lagi',
    discard: 'Jangan kirim, buka halamannya',
  },
}

export type SignInMessages = typeof signIn
