import type { CompanyReportErrorCode } from '#app/domain/complaints/company-report.ts'
import type { SAFE_HOURS } from '#app/domain/complaints/identity.ts'
import type { FileRefusalCode, UploadFormCode } from '#app/domain/files/file.ts'
import { files } from '#app/i18n/files/id.ts'

type PressureKind = 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6'
type LawfulId = 'LAWFUL_STRIKE_OR_RALLY' | 'LAWFUL_PROPOSAL' | 'PRESS_INQUIRY' | 'VILLAGE_LIST_WITHOUT_CONDITION'
type LegalStatus = 'IN_FORCE' | 'DRAFT' | 'UNKNOWN' | 'REVOKED'
/** Meanings of norms by their id, where the data does not carry the language. */
type NormMeanings = Readonly<Record<string, string>>

export const companyReport = {
  title: 'Laporkan tekanan terhadap perusahaan Anda, dengan dirahasiakan',
  titleEnd: 'CekLembaga Kabupaten Bekasi',
  lead: 'Untuk perusahaan yang diminta menerima tenaga kerja, kontrak, atau pembayaran yang tidak dipilihnya sendiri. Sekitar sepuluh menit. Tanpa akun.',
  courtesy: 'Surat resmi diterbitkan dalam bahasa Indonesia.',
  notReviewed: '',
  optional: '(boleh kosong)',
  tools: {
    quickExit: 'Tutup cepat halaman ini',
    kept: 'Isian ini tersimpan terenkripsi di perangkat ini sampai {waktu}, lalu hilang. Petugas tidak melihatnya.',
    discard: 'Hapus isian ini',
    save: 'Simpan dulu',
  },
  kinds: {
    legend: '1. Apa yang diminta?',
    options: {
      B1: 'Menerima tenaga kerja tertentu atau “jatah”',
      B2: 'Menandatangani kontrak: alih daya, limbah, katering, keamanan',
      B3: 'Membayar: uang koordinasi, THR, proposal',
      B4: 'Penutupan gerbang, diumumkan atau sedang terjadi',
      B5: 'Perda atau nama pejabat disebut sebagai alasan',
      B6: 'Aparatur atau perangkat desa terlibat',
    } satisfies Record<PressureKind, string>,
    told: 'Ceritakan permintaannya',
    toldHint: 'Siapa datang atau menulis, kapan, dan apa persisnya yang diminta.',
    quota: 'Berapa orang atau posisi?',
    money: 'Berapa uang yang diminta? (rupiah)',
    official: 'Bila aparatur terlibat: dari kantor mana?',
    officialHint: 'Kantor itu tidak dapat membuka laporan ini.',
    officialNone: 'Tidak ada, atau tidak tahu',
    role: 'Jabatan atau fungsinya (bukan nama)',
  },
  who: {
    label: '2. Siapa yang meminta?',
    hint: 'Nama seperti tertulis pada surat atau kartu nama. Kami mencocokkannya dengan register dan memberi tahu apa yang tercatat.',
    check: 'Cocokkan dengan register',
    found: 'Yang tercatat di register dengan nama seperti itu',
    none: 'Tidak ditemukan catatan per {tanggal}. Ini bukan pernyataan bahwa lembaga tersebut melanggar hukum.',
    unexamined: 'Tercatat, belum diperiksa',
    isThis: 'Yang ini',
    notThese: 'Bukan salah satu dari ini, atau tidak tahu',
    letter: 'Surat keterangan status {nama} (PDF)',
    page: 'Halaman {nama}',
    letterHint: 'Surat terbit saat itu juga, bernomor dan ber-QR. Lembaga tidak diberi tahu siapa yang meminta.',
  },
  consequence: {
    label: '3. Apa yang disampaikan akan terjadi bila Anda menolak?',
    hint: 'Misalnya: gerbang ditutup hari Senin, unjuk rasa, dilaporkan ke media.',
    danger: 'Apakah ada orang dalam bahaya hari ini?',
    yes: 'Ya, sekarang',
    no: 'Tidak',
  },
  when: {
    legend: '4. Kapan, dan atas dasar apa?',
    by: 'Paling lambat kapan?',
    byHint: 'Tanggal dalam surat, atau hari yang diumumkan',
    letterDate: 'Tanggal surat atau pemberitahuan',
    norm: 'Peraturan atau pasal apa yang disebut?',
    normHint: 'Tulis seperti yang mereka sebut, misalnya: Perda 4/2016.',
  },
  lawful: {
    legend: '5. Apakah ini salah satu dari berikut?',
    hint: 'Kegiatan ini sah dan ditangani di tempat lain. Laporan Anda tetap diterima.',
    none: 'Bukan salah satu dari ini',
    options: {
      LAWFUL_STRIKE_OR_RALLY: 'Pemberitahuan mogok atau unjuk rasa oleh serikat pekerja yang tercatat',
      LAWFUL_PROPOSAL: 'Proposal tanpa ancaman',
      PRESS_INQUIRY: 'Pertanyaan dari pers',
      VILLAGE_LIST_WITHOUT_CONDITION: 'Daftar pencari kerja dari desa, tanpa syarat',
    } satisfies Record<LawfulId, string>,
    title: 'Ini mungkin kegiatan yang dilindungi',
    explained: {
      LAWFUL_STRIKE_OR_RALLY:
        'Mogok dan unjuk rasa yang sah oleh serikat pekerja dilindungi ({norma}). Perselisihannya diselesaikan lewat bidang hubungan industrial Dinas Ketenagakerjaan, bukan sebagai tekanan terhadap perusahaan.',
      LAWFUL_PROPOSAL:
        'Proposal tanpa ancaman boleh Anda terima atau tolak seperti tawaran lain; tidak ada kewajiban menjawab. Bila kemudian disertai ancaman, laporkan.',
      PRESS_INQUIRY:
        'Pertanyaan pers dijawab oleh perusahaan sendiri. Keberatan atas pemberitaan disampaikan kepada redaksinya sebagai hak jawab.',
      VILLAGE_LIST_WITHOUT_CONDITION:
        'Daftar pencari kerja tanpa syarat boleh Anda pakai atau tidak. Bidang penempatan Dinas Ketenagakerjaan dapat membantu mencari tenaga kerja.',
    } satisfies Record<LawfulId, string>,
    still:
      'Laporan Anda tetap kami terima. Petugas telaah akan mengusulkan agar bagian ini tidak dicatat sebagai pengaduan dan menjawab Anda dengan alasannya.',
  },
  files: {
    label: '6. Surat, foto, tangkapan layar',
    hint: 'PDF, JPG, PNG, atau WebP; paling besar 10 MB per berkas, paling banyak 10 berkas.',
    cleaned: 'Data pembuat dan lokasi dihapus dari salinan; berkas asli disegel.',
    kept: '{jumlah} berkas tersimpan',
    keptAs: 'diteruskan sebagai {nama}',
    remove: 'Hapus',
    letter: 'Isi suratnya, bila ingin Anda ketik',
    letterHint:
      'Dengan isi surat, laporan yang serupa dari perusahaan lain dapat dikenali tanpa membuka siapa pelapornya.',
    refusals: files.refusals satisfies Record<FileRefusalCode, string>,
    form: files.form satisfies Record<UploadFormCode, string>,
  },
  company: {
    label: '7. Perusahaan dan kawasan Anda',
    name: 'Nama perusahaan atau NIB',
    nameHint:
      'Boleh dikosongkan: laporan tetap diterima. Nama disegel bersama identitas Anda, terpisah dari isi laporan.',
    search: 'Cari di daftar perusahaan',
    found: 'Yang ada di daftar',
    none: 'Tidak ada di daftar. Yang Anda tulis akan disimpan apa adanya, tersegel.',
    notListed: 'Bukan salah satu dari ini; simpan yang saya tulis',
    estate: 'Kawasan industri',
    estateHint: 'Kawasan disegel bersama isi laporan.',
    estateNone: 'Tidak ingin menyebut',
  },
  contact: {
    legend: '8. Bagaimana Anda dijaga dan dihubungi?',
    modes: {
      RAHASIA: 'Rahasia (disarankan)',
      ANONIM: 'Anonim',
    },
    modeHints: {
      RAHASIA:
        'Identitas dan perusahaan disimpan terpisah, terenkripsi. Hanya dua petugas bernama yang dapat membukanya; setiap pembukaan tercatat dan Anda dapat melihatnya.',
      ANONIM:
        'Tidak ada identitas dan tidak ada perusahaan yang disimpan. Hanya kode laporan yang membukanya. Anda tidak dapat mengajukan keberatan atas hasilnya.',
    },
    label: 'Kontak yang aman',
    hint: 'Telepon atau surel pribadi yang hanya Anda buka. Kosongkan bila cukup lewat kode laporan. Kami tidak pernah menulis ke kotak surat umum perusahaan.',
  },
  hours: {
    legend: '9. Jam dan bahasa yang aman',
    hours: 'Kapan aman dihubungi?',
    options: {
      ANY: 'Kapan saja',
      MORNING: 'Pagi, 08.00–12.00 WIB',
      AFTERNOON: 'Siang, 13.00–17.00 WIB',
      EVENING: 'Malam, 18.00–21.00 WIB',
      NEVER: 'Jangan hubungi; hanya lewat halaman lacak',
    } satisfies Record<(typeof SAFE_HOURS)[number], string>,
    language: 'Dalam bahasa apa?',
    checkIns: 'Tanyakan keadaan saya 30, 60, dan 90 hari setelah melapor',
    checkInsHint: 'Pertanyaannya muncul di halaman lacak. Jawaban yang mengkhawatirkan ditindaklanjuti.',
  },
  handOver: {
    legend: '10. Boleh kami teruskan hari ini?',
    hint: 'Nama perusahaan Anda tidak ikut diteruskan.',
    options: {
      SATGAS_PREMANISME: 'Satgas Pemberantasan Premanisme Kabupaten Bekasi',
      POLRES_METRO_BEKASI: 'Polisi, Polres Metro Bekasi',
    },
    notYet: 'Belum. Bicara dulu dengan saya',
  },
  check: 'Periksa lalu kirim',
  seen: {
    title: 'Siapa yang melihat ini',
    points: [
      'Dua petugas bernama dapat membuka identitas Anda. Setiap pembukaan tercatat dan Anda dapat melihat catatannya.',
      'Pihak yang dilaporkan tidak pernah diberi tahu siapa pelapor.',
      'Kantor lain menerima ringkasan tanpa nama perusahaan Anda.',
      'Kami tidak pernah menulis ke kotak surat umum perusahaan.',
    ],
  },
  rules: {
    title: 'Apa kata peraturan',
    percent: '{jumlah} persen.',
    noFigure: 'Tidak memuat persentase, sejauh yang diketahui.',
    noFee: 'Rp0 dari pencari kerja.',
    notNorm: 'Tidak dapat menjadi dasar untuk mewajibkan apa pun.',
    status: {
      IN_FORCE: 'berlaku',
      DRAFT: 'rancangan, belum berlaku',
      UNKNOWN: 'status dan nomornya belum diketahui',
      REVOKED: 'sudah dicabut',
    } satisfies Record<LegalStatus, string>,
    unverified: 'naskah resminya belum kami cocokkan',
    meanings: {} as NormMeanings,
    letter:
      'Surat keterangan status lembaga yang meminta dapat terbit sekarang, bernomor dan ber-QR. Lembaga tidak diberi tahu siapa yang meminta.',
    letterButton: 'Cari lembaga dan minta surat',
  },
  next: 'Yang terjadi selanjutnya',
  errorsTitle: 'Galat: ada yang perlu diperbaiki',
  errors: {
    'kind-missing': 'Pilih sedikitnya satu hal yang diminta.',
    'says-nothing': 'Tulis sedikitnya satu hal: apa yang diminta, siapa yang meminta, atau apa akibatnya.',
    'not-a-count': 'Tulis jumlah orang dengan angka saja, misalnya 30.',
    'not-money': 'Tulis jumlah uang dengan angka, misalnya 5.000.000.',
    'not-a-day': 'Tanggal ini tidak ada. Pilih dari kalender atau tulis tahun-bulan-tanggal.',
    'too-long': 'Terlalu panjang. Ringkas, atau lampirkan sebagai berkas.',
    'hand-over-unclear': 'Pilih “Belum”, atau pilih kepada siapa boleh diteruskan; tidak keduanya.',
  } satisfies Record<CompanyReportErrorCode, string>,
  review: {
    title: 'Periksa lalu kirim',
    change: 'Ubah',
    empty: 'Tidak diisi',
    rows: {
      kinds: 'Yang diminta',
      told: 'Permintaannya',
      who: 'Pihak yang meminta',
      consequence: 'Akibat bila menolak',
      when: 'Waktu dan dasar',
      lawful: 'Kegiatan yang sah',
      files: 'Berkas',
      company: 'Perusahaan dan kawasan',
      contact: 'Kerahasiaan dan kontak',
      handOver: 'Diteruskan hari ini',
    },
    quota: '{jumlah} orang atau posisi',
    by: 'paling lambat {tanggal}',
    letterOf: 'surat tanggal {tanggal}',
    fileCount: '{jumlah} berkas',
    companyWithheld: 'Perusahaan tidak disebut',
    companySealed: '{nama} (disegel)',
    estateWithheld: 'kawasan tidak disebut',
    anonymous: 'Anda memilih anonim: perusahaan, kontak, jam, dan bahasa yang diisi tidak ikut disimpan.',
    unchosen: 'Nama perusahaan Anda mirip dengan yang ada di daftar. Bila salah satunya benar, pilih dulu:',
    handledBy: 'Siapa yang menangani',
    lead: 'Memimpin:',
    with: 'Bersama:',
    outside: 'Instansi luar yang dapat dilibatkan:',
    offered: 'Laporan ini dapat diteruskan hari ini juga ke Satgas dan Polres, bila Anda setuju pada pertanyaan 10.',
    text: 'Isi suratnya',
    truth: 'Isi laporan ini benar sejauh yang saya ketahui.',
    truthHint: 'Pelapor beriktikad baik dilindungi undang-undang.',
    truthNeeded: 'Beri tanda pada pernyataan ini sebelum mengirim.',
    send: 'Kirim laporan',
    back: 'Kembali ke isian',
    refused: {
      'sent-differently':
        'Laporan ini sudah dikirim sebelum diubah. Buka tanda terimanya, lalu sampaikan perubahan di halaman lacak.',
      'not-kept': 'Laporan belum terkirim. Isian Anda masih ada; coba lagi sebentar lagi.',
      'too-many-files': 'Paling banyak 10 berkas. Hapus sebagian, lalu kirim lagi.',
    },
  },
}

export type CompanyReportWords = typeof companyReport
