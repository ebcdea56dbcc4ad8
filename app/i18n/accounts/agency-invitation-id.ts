/** Accounts that officers make at the counter, for people of agencies. */
export const agencyInvitation = {
  title: 'Akun untuk orang lembaga',
  lead: 'Untuk orang yang datang ke loket. Periksa kartu identitasnya, lalu buatkan tautan; ia menulis nama, nomor, dan kata sandinya sendiri. Akun ini belum membuka lembaga mana pun: lembaganya diklaim dengan bukti kewenangan, dan petugas menerimanya di halaman Klaim.',
  email: 'Alamat surel orangnya',
  name: 'Nama, seperti di kartu identitas',
  button: 'Buat tautan',
  link: 'Tautan sekali pakai, berlaku 72 jam. Berikan hanya kepada orangnya; tidak ditampilkan lagi:',
  claims: 'Ke daftar klaim',
  open: 'Buat akun untuk orang lembaga',
  errors: {
    'not-an-address': 'Itu bukan alamat surel.',
    'address-taken':
      'Sudah ada akun dengan alamat itu. Pemiliknya memakai "Lupa kata sandi"; tanpa surel, administrator membuat tautan baru.',
  },
}

export type AgencyInvitationMessages = typeof agencyInvitation
