import type { Texts } from './text-page.ts'

export const texts: Texts = {
  about: {
    title: 'Tentang registri ini',
    lead: 'CekLembaga menjawab satu pertanyaan: bolehkah lembaga ini melakukan pekerjaan ini, hari ini?',
    sections: [
      {
        title: 'Apa yang ada di sini',
        paragraphs: [
          'Registri memuat lembaga pelatihan dan penempatan tenaga kerja di Kabupaten Bekasi: siapa mereka, kegiatan apa yang tercatat, dokumen apa yang sudah diperiksa Dinas Ketenagakerjaan, dan sampai kapan berlaku.',
          'Dasarnya antara lain Undang-Undang 13/2003 tentang Ketenagakerjaan dan Peraturan Daerah Kabupaten Bekasi 4/2016. Rujukan yang belum selesai dicocokkan dengan naskah resminya diberi tanda “rujukan sedang diverifikasi”.',
        ],
      },
      {
        id: 'cara',
        title: 'Cara status dihitung',
        paragraphs: [
          'Tidak ada petugas yang mengetik status. Status dihitung dari bukti bertanggal terhadap persyaratan yang berlaku pada hari itu, untuk setiap kegiatan dan program.',
        ],
        items: [
          'Persyaratan wajib: tanpa bukti yang berlaku, kegiatan tidak boleh dijalankan.',
          'Persyaratan bersyarat: kegiatan boleh berjalan sambil dilengkapi.',
          'Anjuran: ditampilkan, tidak memengaruhi status.',
          'Bukti diterima oleh dua petugas yang berbeda.',
          'Status utama lembaga adalah status terendah di antara kegiatannya, dan selalu disertai rinciannya.',
          'Lembaga yang baru tercantum dalam daftar dan belum diperiksa tidak diberi status.',
          'Pengaduan yang masih berjalan tidak mengubah status dan tidak ditampilkan.',
        ],
      },
      {
        title: 'Untuk tanggal yang lalu',
        paragraphs: [
          'Di halaman setiap lembaga Anda dapat memilih tanggal, misalnya hari Anda mendaftar atau membayar. Registri menjawab untuk tanggal mulai 1 Januari 2024.',
        ],
      },
      {
        id: 'tidak-tercatat',
        title: 'Bila lembaga tidak tercatat',
        paragraphs: [
          'Tidak tercatat bukan pernyataan bahwa lembaga melanggar hukum. Lembaga dari daerah lain, atau yang izinnya diterbitkan pemerintah pusat, mungkin tercatat di tempat lain.',
        ],
        items: [
          'Minta NIB dan Sertifikat Standar, lalu cocokkan QR pada dokumen dengan oss.go.id.',
          'Jangan membayar agar diterima kerja. Lembaga penempatan tidak boleh memungut biaya penempatan dari pencari kerja.',
          'Simpan bukti, dan simpan bukti pengecekan dari halaman pencarian.',
        ],
        links: [{ href: '/lapor', text: 'Saluran untuk melapor' }],
      },
      {
        id: 'kontak',
        title: 'Kontak',
        paragraphs: [
          'Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
          'Lembaga dapat mengajukan koreksi atau hak jawab dari halamannya sendiri; jawaban paling lambat 3 hari kerja. Batas waktu itu usulan kami, bukan ketentuan hukum.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Pelindungan data pribadi',
    lead: 'Mengecek tidak meninggalkan jejak tentang Anda.',
    sections: [
      {
        title: 'Saat Anda mengecek',
        paragraphs: ['Registri tidak menyimpan siapa yang mencari, apa yang dicari, atau dari mana.'],
        items: [
          'Tidak ada akun, pelacak, iklan, atau layanan pihak ketiga.',
          'Catatan teknis tidak memuat alamat jaringan, kata pencarian, atau isi halaman.',
          'Pembatas pemakaian memakai sidik yang berganti setiap hari dan hanya ada di memori.',
          'Kuki hanya untuk bahasa dan tampilan yang Anda pilih sendiri.',
          'Bila Anda mengikuti lembaga lewat surel, alamat Anda disimpan tersegel, tidak diberitahukan kepada siapa pun, dan dihapus saat Anda berhenti.',
        ],
      },
      {
        title: 'Saat Anda menyimpan bukti atau meminta surat',
        paragraphs: [
          'Yang disimpan adalah apa yang ditanyakan, apa jawabannya, dan kapan. Siapa yang meminta tidak disimpan, dan lembaga tidak diberi tahu.',
        ],
      },
      {
        title: 'Saat Anda melapor',
        paragraphs: [
          'Draf laporan tersandi dengan kunci yang hanya ada di kuki peramban Anda, berumur paling lama 24 jam, dan tidak dapat dibaca kantor. Isi laporan dan identitas disegel dengan kunci yang berbeda.',
          'Kode rahasia hanya ditampilkan satu kali; kantor tidak menyimpannya. Pihak yang dilaporkan tidak pernah diberi tahu siapa pelapor.',
        ],
      },
      {
        title: 'Saat Anda mengajukan koreksi',
        paragraphs: [
          'Kontak hanya bila Anda mengisinya. Kontak disimpan tersandi dan dibuka hanya untuk menjawab Anda.',
        ],
      },
      {
        title: 'Data tentang orang',
        paragraphs: [
          'Registri tidak menampilkan NIK, alamat rumah, telepon pribadi, atau nama instruktur. Nama orang tidak ditampilkan pada halaman lembaga.',
          'Anda berhak meminta penjelasan, akses, dan perbaikan menurut Undang-Undang 27/2022 melalui Dinas Ketenagakerjaan.',
        ],
        links: [{ href: '/tentang#kontak', text: 'Kontak' }],
      },
    ],
  },
  accessibility: {
    title: 'Aksesibilitas',
    lead: 'Halaman ini dibuat agar dapat dipakai siapa pun, di telepon apa pun.',
    sections: [
      {
        title: 'Yang kami jaga',
        paragraphs: ['Sasaran kami WCAG 2.2 tingkat AA.'],
        items: [
          'Semua berjalan tanpa JavaScript dan dengan papan ketik saja.',
          'Status selalu berupa kata, lambang, motif, dan warna; tidak pernah warna saja.',
          'Terbaca pada layar 360 piksel dan pada pembesaran 400 persen.',
          'Mode terang, gelap, dan cetak.',
          'Bahasa Indonesia dan Inggris.',
        ],
      },
      {
        title: 'Cara kami memeriksanya',
        paragraphs: [
          'Setiap perubahan diuji otomatis dengan axe pada semua halaman publik, dalam dua lebar layar, dua bahasa, dan dua tampilan. Uji dengan pengguna pembaca layar belum dilakukan.',
        ],
      },
      {
        title: 'Menemui kendala?',
        paragraphs: ['Sampaikan halaman, perangkat, dan apa yang tidak dapat Anda lakukan.'],
        links: [{ href: '/tentang#kontak', text: 'Kontak Disnaker' }],
      },
    ],
  },
  sop: {
    title: 'SOP terintegrasi',
    lead: 'Yang dapat diselesaikan dinas diselesaikan di dinas; yang tidak, naik ke pertemuan antardinas, lalu ke Bupati.',
    sections: [
      {
        title: 'Kedudukan hukumnya sekarang',
        paragraphs: [
          'SOP dijalankan sebagai koordinasi internal; Peraturan Bupati belum diundangkan. Karena itu registri tidak menyebut nomor peraturan untuk SOP ini.',
        ],
      },
      {
        title: 'Urutannya',
        paragraphs: ['Urutan ini berasal dari penjelasan pemerintah kabupaten pada Juli 2024.'],
        items: [
          'Dinas yang berwenang menangani lebih dahulu.',
          'Bila tidak selesai, dinas yang terkait dipertemukan dengan pelapor.',
          'Bila tetap tidak selesai, Bupati memutuskan yang menjadi kewenangannya.',
        ],
      },
      {
        title: 'Laporan dan penanganannya',
        paragraphs: [
          'Laporan diterima dan ditelaah lewat registri ini. Langkah sesudahnya dijalankan sebagai koordinasi antardinas.',
        ],
        links: [{ href: '/lapor', text: 'Buat laporan' }],
      },
    ],
  },
}
