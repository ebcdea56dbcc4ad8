import type { ObserveRefusal, SettleRefusal } from '#app/domain/activity/observed-activity.ts'
import type { ActivityKind, Settlement } from '#app/domain/activity/kinds.ts'

type Refusal = ObserveRefusal['code'] | SettleRefusal['code'] | 'kind-needed' | 'day-needed' | 'no-such-activity'

/** What agencies were seen to do, beside what their papers cover: for the office only. */
export const activity = {
  title: 'Kegiatan yang teramati',
  lead: 'Yang dilihat dibandingkan dengan berkas pada hari itu. Ketidaksesuaian menjadi pekerjaan dalam antrean; tidak pernah tampil di halaman publik dan tidak mengubah status.',
  back: 'Ke halaman lembaga',
  listTitle: 'Yang sudah dicatat',
  none: 'Belum ada yang dicatat.',
  columns: {
    seen: 'Teramati',
    when: 'Hari',
    where: 'Di mana',
    compared: 'Dibanding berkas',
    by: 'Dicatat',
    state: 'Keadaan',
  },
  compared: {
    COVERED: 'tercakup oleh berkas',
    NOT_COMPARABLE: 'tidak dapat dibandingkan: belum diperiksa, atau kewenangan instansi lain',
  },
  open: 'terbuka',
  source: 'Sumber',
  formTitle: 'Catat kegiatan',
  kind: 'Yang dilihat',
  kinds: {
    PROGRAMME: 'Pelatihan berlangsung',
    PLACEMENT: 'Penempatan tenaga kerja',
    ADVERTISEMENT: 'Iklan atau penawaran',
  } satisfies Record<ActivityKind, string>,
  activity: 'Kegiatan',
  choose: 'Pilih',
  programme: 'Program lembaga',
  programmeOther: 'Bukan salah satunya',
  programmeName: 'Nama program sebagaimana terlihat',
  programmeNameHint: 'Isi bila tidak ada dalam daftar program lembaga.',
  observedOn: 'Hari terlihat',
  seenAt: 'Di mana terlihat',
  seenAtHint: 'Tempat atau alamat halaman. Jangan menulis nama orang.',
  note: 'Catatan',
  sourceFile: 'Nomor berkas bukti (bila ada)',
  save: 'Catat',
  settleTitle: 'Tutup {ref}',
  how: 'Hasil',
  settlements: {
    FOLLOWED_UP: 'Ditindaklanjuti',
    COVERED: 'Ternyata tercakup',
    RECORDED_IN_ERROR: 'Salah catat',
  } satisfies Record<Settlement, string>,
  settleNote: 'Alasan atau tindak lanjut',
  settle: 'Tutup',
  settled: '{hasil}: {alasan}',
  errorTitle: 'Galat: belum dicatat',
  tie: 'Anda menyatakan mempunyai hubungan dengan lembaga ini, sehingga tidak mencatat kegiatannya.',
  refusals: {
    'unknown-activity': 'Pilih kegiatan.',
    'observed-in-the-future': 'Hari terlihat tidak boleh sesudah hari ini.',
    'where-needed': 'Tulis di mana terlihat.',
    'no-such-programme': 'Program itu bukan program lembaga ini.',
    'kind-needed': 'Pilih apa yang dilihat.',
    'day-needed': 'Isi hari terlihat dengan tanggal yang benar.',
    'already-settled': 'Catatan ini sudah ditutup petugas lain.',
    'note-needed': 'Tulis alasan atau tindak lanjutnya.',
    'no-such-activity': 'Catatan itu tidak ada.',
  } satisfies Record<Refusal, string>,
  shared: {
    title: 'Berbagi orang, telepon, atau alamat',
    lead: 'Lembaga lain dengan orang, nomor telepon, atau alamat yang sama. Hanya untuk petugas; bukan tanda pelanggaran.',
    none: 'Tidak ada lembaga lain dengan orang, telepon, atau alamat yang sama.',
    compare: 'Bandingkan dengan {nama}',
    by: { PERSON: 'orang yang sama', PHONE: 'telepon yang sama', ADDRESS: 'alamat yang sama' },
  },
}

export type ActivityMessages = typeof activity
