import type { CheckRefusalCode } from './refusals.ts'
import type { AnswerChange } from '#app/domain/letters/answer-changes.ts'
import type { VerifiedDocument, VerifyRefusal } from '#app/domain/letters/verified-document.ts'

const NOT_OURS =
  'Berkas ini bukan surat atau bukti yang kami terbitkan. Hasil pindai dan foto juga tidak dapat dikenali: periksa dengan kode di bawah QR.'

export const proofs = {
  office: 'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi',
  receipt: {
    title: 'Bukti pengecekan status',
    crumb: 'Bukti pengecekan',
    lead: 'Pada waktu di bawah ini, registri menampilkan:',
    tableCaption: 'Status per kegiatan',
    activity: 'Kegiatan atau program',
    status: 'Status',
    checkedAt: 'Waktu pengecekan',
    code: 'Nomor cek',
    fingerprint: 'Sidik data',
    asked: 'Yang dicari',
    noRecord: 'Tidak ditemukan catatan per {tanggal}. Ini bukan pernyataan bahwa lembaga tersebut melanggar hukum.',
    notOfficial:
      'Bukti ini mencatat tampilan registri pada waktu tersebut dan bukan surat keterangan resmi. Nama pengecek tidak disimpan. Lembaga tidak diberi tahu.',
    qr: 'Kode QR untuk memeriksa keaslian bukti ini',
    link: 'Halaman pemeriksaan bukti ini',
    download: 'Unduh PDF',
    checkAt: 'Periksa keaslian:',
    printHint: 'Untuk menyimpan di kertas, cetak halaman ini: cukup satu lembar.',
  },
  letter: {
    title: 'Surat keterangan ini diterbitkan oleh registri',
    crumb: 'Periksa surat',
    lead: 'Kode ini milik surat keterangan status dari Dinas Ketenagakerjaan Kabupaten Bekasi. Pada waktu terbit, isinya:',
    number: 'Nomor surat',
    numberLater: 'nomor menyusul',
    issuedAt: 'Waktu terbit',
    hash: 'SHA-256 berkas PDF',
    draft: 'Surat ini masih konsep: belum ditandatangani.',
    signed: 'Surat ini telah ditandatangani.',
    compare:
      'Cocokkan nomor, nama, dan status di atas dengan surat yang Anda pegang. Untuk memastikan berkas PDF tidak berubah, unggah berkasnya.',
    download: 'Unduh surat lagi (PDF)',
    upload: 'Periksa berkas PDF',
    otherTitle: 'Surat ini diterbitkan oleh Dinas Ketenagakerjaan',
    otherLead:
      'Kode ini milik surat dari Dinas Ketenagakerjaan Kabupaten Bekasi: {judul}. Pada waktu surat terbit, registri menampilkan:',
    otherCompare:
      'Cocokkan nomor dan waktu terbit di atas dengan surat yang Anda pegang. Untuk memastikan berkas PDF tidak berubah, unggah berkasnya.',
    qr: 'Kode QR untuk memeriksa keaslian surat ini',
  },
  now: {
    title: 'Keadaan sekarang',
    same: 'Sama: registri menampilkan hal yang sama per {waktu}.',
    differs: 'Berbeda: sejak itu registri berubah. Per {waktu}:',
    open: 'Buka halaman lembaga',
    searchAgain: 'Cari lagi',
  },
  changes: {
    'now-on-record': 'Sekarang ada lembaga yang tercatat untuk pencarian ini.',
    'no-longer-on-record': 'Lembaga ini sekarang tidak tercatat.',
    name: 'Nama: {dulu} menjadi {kini}.',
    headline: 'Status lembaga: {dulu} menjadi {kini}.',
    line: '{kegiatan}: {dulu} menjadi {kini}.',
    'line-added': '{kegiatan}: baru tercatat.',
    'line-gone': '{kegiatan}: tidak lagi tercatat.',
    sanctions: 'Sanksi yang berlaku berubah.',
  } satisfies Record<AnswerChange['code'], string>,
  notExamined: 'Belum diperiksa',
  listedBy: 'Tercantum dalam {daftar} per {tanggal}.',
  district: 'Kecamatan {nama}',
  unknown: {
    title: 'Kode tidak dapat diperiksa',
    refusals: {
      unknown:
        'Kode ini tidak kami kenal. Mungkin ada huruf yang salah baca, atau surat ini tidak berasal dari registri ini. Itu tidak membuktikan kesalahan siapa pun.',
      'wrong-length': 'Kode terdiri atas 13 huruf dan angka, misalnya 7K3M-Q9TX-B6RW-4.',
      'wrong-sign': 'Kode hanya memakai huruf dan angka tanpa O, I, L, 0, dan 1, misalnya 7K3M-Q9TX-B6RW-4.',
      'wrong-check-digit': 'Ada huruf atau angka yang salah atau tertukar. Periksa lagi kode di surat atau bukti Anda.',
    } satisfies Record<CheckRefusalCode, string>,
  },
  verify: {
    title: 'Periksa surat atau bukti',
    lead: 'Apakah surat ini dari kami, dan apakah isinya masih sama? Periksa dengan kode, atau unggah berkas PDF-nya.',
    codeTitle: 'Dengan kode',
    codeLabel: 'Kode di bawah QR',
    codeHint:
      '13 huruf dan angka, misalnya 7K3M-Q9TX-B6RW-4. Huruf kecil dan tanpa tanda hubung juga boleh. Bukti melapor diawali BL1- dan lebih panjang.',
    codeButton: 'Periksa kode',
    fileTitle: 'Dengan berkas PDF',
    fileLabel: 'Berkas PDF surat atau bukti',
    fileHint:
      'Paling besar 10 MB. Berkas diperiksa lalu langsung dilupakan: tidak disimpan, tidak dikirim ke mana pun.',
    fileButton: 'Periksa berkas',
    errorTitle: 'Galat: berkas belum diperiksa',
    refusals: {
      empty: 'Pilih berkas PDF yang berisi. Berkas ini kosong atau belum dipilih.',
      'not-a-pdf': 'Berkas ini bukan PDF. Unggah surat atau bukti dalam bentuk PDF, bukan foto atau dokumen lain.',
      'too-large': 'Berkas lebih besar dari 10 MB. Surat dan bukti kami jauh lebih kecil.',
    } satisfies Record<VerifyRefusal['code'], string>,
    outcomes: {
      unchanged: {
        title: 'Surat ini dari kami dan tidak berubah',
        text: 'Berkas ini sama persis dengan surat yang kami terbitkan.',
      },
      altered: {
        title: 'Berkas ini berbeda dari surat kami',
        text: 'Berkas ini memuat kode surat kami, tetapi isinya tidak sama persis dengan yang kami terbitkan: diubah, disimpan ulang, atau dipindai. Yang berlaku adalah surat asli; unduh di bawah dan bandingkan.',
      },
      'not-ours': {
        title: 'Berkas ini tidak kami kenal',
        text: NOT_OURS,
      },
    } satisfies Record<VerifiedDocument['outcome'], { title: string; text: string }>,
    receiptOutcomes: {
      unchanged: {
        title: 'Bukti ini dari kami dan tidak berubah',
        text: 'Berkas ini sama persis dengan bukti pengecekan yang dapat diunduh di sini.',
      },
      altered: {
        title: 'Berkas ini berbeda dari bukti kami',
        text: 'Berkas ini memuat kode bukti pengecekan kami, tetapi isinya tidak sama persis dengan yang kami cetak: diubah, disimpan ulang, atau dipindai. Yang berlaku adalah bukti asli; unduh di bawah dan bandingkan.',
      },
      'not-ours': { title: 'Berkas ini tidak kami kenal', text: NOT_OURS },
    } satisfies Record<VerifiedDocument['outcome'], { title: string; text: string }>,
    openReceipt: 'Lihat isi bukti dan keadaan sekarang',
    openCode: 'Lihat isi surat dan keadaan sekarang',
  },
  correction: {
    title: 'Minta koreksi atau hak jawab',
    lead: 'Siapa pun dapat meminta koreksi atas halaman {nama}. Lembaga dapat memakai hak jawab.',
    what: 'Permintaan dibaca petugas Dinas Ketenagakerjaan dan dijawab paling lambat 3 hari kerja. Isinya tidak ditampilkan. Status hanya berubah bila dokumen membuktikannya.',
    kind: 'Jenis permintaan',
    kinds: {
      CORRECTION: 'Koreksi: ada yang salah di halaman ini',
      RIGHT_OF_REPLY: 'Hak jawab: saya menjawab atas nama lembaga',
      PDP_ACCESS: 'Data pribadi saya: apa yang disimpan (UU 27/2022)',
      PDP_CORRECTION: 'Data pribadi saya: perbaiki',
      PDP_ERASURE: 'Data pribadi saya: hapus',
      PDP_OBJECTION: 'Data pribadi saya: keberatan atas pemakaiannya',
    },
    message: 'Apa yang perlu diperbaiki atau dijawab?',
    messageHint: 'Sebutkan bagian halaman dan dokumen yang mendukung. 10 sampai 2.000 huruf.',
    contact: 'Surel atau telepon untuk menjawab Anda (boleh kosong)',
    contactHint: 'Disimpan tersandi dan hanya dipakai untuk menjawab. Tanpa kontak, kami tidak dapat menjawab Anda.',
    button: 'Kirim permintaan',
    errorTitle: 'Galat: permintaan belum terkirim',
    errors: {
      kind: 'Pilih jenis permintaan.',
      message: 'Tulis permintaan Anda dengan 10 sampai 2.000 huruf.',
      contact: 'Kontak paling panjang 200 huruf.',
    },
    received: {
      title: 'Permintaan diterima',
      number: 'Nomor permintaan',
      at: 'Diterima',
      due: 'Dijawab paling lambat',
      incomplete: 'Kalender libur tahun itu belum ditetapkan, sehingga tanggal dapat bergeser.',
      keep: 'Catat nomor ini. Halaman ini hanya menampilkan nomor dan tanggal, bukan isi permintaan.',
      back: 'Kembali ke halaman lembaga',
    },
  },
}

export type ProofMessages = typeof proofs
