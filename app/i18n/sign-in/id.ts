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
  continue: {
    title: 'Ketikan Anda masih ada',
    lead: 'Sesi Anda berakhir ketika Anda mengirim formulir. Isinya belum disimpan; kirimkan lagi bila masih benar.',
    typed: 'Yang Anda ketik',
    send: 'Kirim lagi',
    discard: 'Jangan kirim, buka halamannya',
  },
}

export type SignInMessages = typeof signIn
