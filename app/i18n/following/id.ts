import type { AddressFault } from '#app/domain/following/follower.ts'
import type { WebhookState, WebhookUrlFault } from '#app/domain/following/webhook.ts'

type UrlTrouble =
  'PRIVATE_ADDRESS' | 'NO_SUCH_HOST' | 'CERTIFICATE' | 'TOO_SLOW' | 'NO_CONNECTION' | 'REDIRECT' | 'STATUS'
type DeliveryState = 'WAITING' | 'SENDING' | 'DELIVERED' | 'GIVEN_UP' | 'STOPPED'

const tooMany = 'Permintaan untuk alamat ini, atau dari semua orang, sudah terlalu banyak. Coba lagi besok.'

/** Words of the pages where anybody follows the public changes of one agency. */
export const following = {
  title: 'Ikuti perubahan',
  lead: 'Anda diberi tahu bila keterangan publik {nama} berubah: status, dokumen yang diterima, keputusan, nama atau data.',
  unknown:
    'Lembaga tidak pernah diberi tahu siapa yang mengikutinya. Alamat disimpan tersegel dan dihapus saat Anda berhenti.',
  back: 'Kembali ke halaman lembaga',
  errorTitle: 'Ada yang perlu diperbaiki',
  mail: {
    title: 'Lewat surel',
    label: 'Alamat surel',
    hint: 'Kami mengirim satu surel berisi tautan konfirmasi. Baru setelah Anda menekan tombol di sana, pemberitahuan dikirim.',
    button: 'Kirim tautan konfirmasi',
    off: 'Surel belum diaktifkan pada layanan ini. Gunakan Atom atau kait web di bawah.',
    faults: {
      empty: 'Isi alamat surel.',
      'too-long': 'Alamat ini terlalu panjang untuk alamat surel.',
      'not-an-address': 'Ini bukan alamat surel. Contoh: nama@contoh.id. Isi satu alamat saja.',
    } satisfies Record<AddressFault, string>,
    refusals: {
      'mail-is-off': 'Surel belum diaktifkan pada layanan ini.',
      'too-many-asked': tooMany,
    },
    sentTitle: 'Periksa surel Anda',
    sent: 'Bila alamat itu belum mengikuti lembaga ini, surel berisi tautan konfirmasi sedang dikirim. Tautannya berlaku 7 hari. Bila tidak tiba dalam beberapa menit, periksa folder spam.',
  },
  atom: {
    title: 'Lewat Atom',
    text: 'Pembaca umpan tidak memerlukan alamat apa pun.',
    link: 'Umpan Atom lembaga ini',
  },
  hook: {
    title: 'Lewat kait web (webhook)',
    label: 'Alamat HTTPS',
    hint: 'Untuk program: setiap perubahan dikirim sebagai JSON yang ditandatangani. Alamat harus publik dan membuktikan dirinya lebih dahulu.',
    button: 'Daftarkan kait web',
    docs: 'Cara memeriksa tanda tangan',
    faults: {
      empty: 'Isi alamat HTTPS.',
      'too-long': 'Alamat ini terlalu panjang: paling banyak 500 tanda.',
      'not-an-address': 'Ini bukan alamat. Contoh: https://contoh.id/kait.',
      'not-https': 'Alamat harus diawali https://, agar isinya tidak terbaca di jalan.',
      'with-password': 'Alamat tidak boleh memuat nama dan kata sandi.',
      'not-public': 'Alamat harus nama tempat di internet umum, bukan angka dan bukan nama jaringan dalam.',
    } satisfies Record<WebhookUrlFault, string>,
    refusals: { 'too-many-asked': 'Terlalu banyak kait web didaftarkan dalam satu jam. Coba lagi nanti.' },
  },
  confirm: {
    title: 'Konfirmasi',
    text: 'Tekan tombol ini untuk diberi tahu lewat surel bila keterangan publik {nama} ({no}) berubah.',
    button: 'Ya, ikuti lembaga ini',
    doneTitle: 'Anda mengikuti lembaga ini',
    done: 'Perubahan keterangan publik {nama} ({no}) mulai sekarang diberitahukan lewat surel. Setiap surel memuat tautan untuk berhenti.',
    badTitle: 'Tautan ini tidak berlaku',
    bad: 'Tautan konfirmasi berlaku 7 hari, dan hanya yang terakhir dikirim. Minta tautan baru dari halaman lembaga.',
  },
  leave: {
    title: 'Berhenti mengikuti',
    text: 'Tekan tombol ini untuk tidak lagi diberi tahu. Alamat Anda dihapus.',
    button: 'Berhenti mengikuti',
    doneTitle: 'Anda sudah berhenti',
    done: 'Alamat Anda dihapus, dan tidak ada lagi surel tentang lembaga itu.',
    badTitle: 'Tautan ini tidak dikenal',
    bad: 'Tautan untuk berhenti ada di setiap surel pemberitahuan. Salin tautan itu seutuhnya.',
  },
  page: {
    title: 'Kait web',
    lead: 'Memberi tahu perubahan keterangan publik {nama} ({no}).',
    keep: 'Simpan alamat halaman ini. Halaman ini tidak dapat ditemukan dengan cara lain, dan siapa pun yang memilikinya dapat mengubah kait web ini.',
    url: 'Alamat',
    secret: 'Rahasia penandatanganan',
    state: 'Keadaan',
    states: {
      ASKED: 'Menunggu pembuktian',
      FOLLOWS: 'Mengikuti',
      PAUSED: 'Dijeda: terlalu sering gagal. Perbaiki penerima, lalu periksa kembali.',
      LEFT: 'Berhenti',
    } satisfies Record<WebhookState, string>,
    check: 'Periksa sekarang',
    checkHint:
      'Kami mengirim {"type":"challenge","challenge":"…"}; penerima membalas 200 dengan isi challenge itu. Sisa pemeriksaan: {sisa}.',
    checked: 'Penerima membuktikan dirinya. Perubahan mulai diberitahukan.',
    replayed: 'Perubahan itu dikirim lagi dalam satu menit.',
    leave: 'Hapus kait web ini',
    left: 'Kait web dihapus, beserta alamat dan rahasianya.',
    log: 'Catatan pengiriman',
    none: 'Belum ada perubahan yang dikirim.',
    head: { time: 'Waktu', change: 'Perubahan', result: 'Hasil', act: 'Tindakan' },
    round: 'ulangan ke-{n}',
    attempts: '{n} kali dicoba',
    replay: 'Kirim lagi',
    deliveries: {
      WAITING: 'Menunggu',
      SENDING: 'Sedang dikirim',
      DELIVERED: 'Diterima',
      GIVEN_UP: 'Tidak diterima',
      STOPPED: 'Dihentikan',
    } satisfies Record<DeliveryState, string>,
    answered: 'jawaban {status}',
    refusals: {
      'no-checks-left': 'Pemeriksaan sudah habis. Daftarkan kait web baru.',
      'wrong-answer': 'Penerima menjawab, tetapi tidak mengulang isi challenge.',
      'no-such-delivery': 'Pengiriman itu tidak dapat diulang.',
    },
    troubles: {
      PRIVATE_ADDRESS: 'Nama itu menuju jaringan dalam, bukan internet umum.',
      NO_SUCH_HOST: 'Nama itu tidak ditemukan.',
      CERTIFICATE: 'Sertifikat HTTPS penerima tidak dapat dipercaya.',
      TOO_SLOW: 'Penerima tidak menjawab dalam 10 detik.',
      NO_CONNECTION: 'Sambungan ke penerima gagal.',
      REDIRECT: 'Penerima mengalihkan ke alamat lain; pengalihan tidak diikuti.',
      STATUS: 'Penerima tidak menjawab 2xx.',
    } satisfies Record<UrlTrouble, string>,
  },
}

export type FollowingMessages = typeof following
