import type { DelegationForm } from '#app/domain/access/delegation.ts'
import type { AnswerOutcome } from '#app/domain/corrections/answer.ts'
import type { NoticeKind, PROPOSAL_ENDS, REPORT_ALERTS } from '#app/domain/notices/notice.ts'
import type { MailedNotice } from '#app/domain/notices/settings.ts'

type TextOf = Exclude<NoticeKind, 'DOCUMENT_LAPSES' | 'DOCUMENT_LAPSED' | 'LETTER'>

/** What officers and agencies are told of their work; and of which of it they want a mail. */
export const told = {
  texts: {
    WORK_ASSIGNED: 'Ditugaskan kepada Anda: {pekerjaan}{tentang}.',
    WORK_TAKEN:
      '{nama}: hubungan Anda dengan lembaga ini tercatat. {tugas} tugas dikembalikan ke antrean dan {usulan} usulan dihentikan.',
    WORK_RETURNED:
      '{nama}: seorang petugas tidak lagi menangani lembaga ini. {tugas} tugas menunggu ditugaskan kembali dan {usulan} usulan dihentikan.',
    EVIDENCE_ARRIVED: '{nama}: dokumen baru diterima, {jenis}.',
    PROPOSAL_WAITS: 'Usulan menunggu petugas kedua: {tindakan}{tentang}.',
    PROPOSAL_SETTLED: 'Usulan Anda {hasil}: {tindakan}{tentang}.',
    CORRECTION_DUE: '{nama}: permintaan koreksi {nomor} harus dijawab paling lambat {tanggal}.',
    DELEGATION_ENDED: 'Penugasan {mode} {pelaksana} untuk {pejabat} berakhir {tanggal}.',
    DEAD_ADDRESS: '{nama}: alamat surel pada data lembaga tidak dapat dikirimi lagi.',
    CHECK_FAILED: '{nama}: pemeriksaan ke {sistem} tidak berhasil. Periksa dengan formulir.',
    REPORT_ALERT: '{nomor}: {tentang}',
    PATTERN_FOUND: 'Pola {nomor}: beberapa laporan {dasar}. Lihat dasarnya dan putuskan tindak lanjutnya.',
    CLAIM_DECIDED: '{nama}: klaim Anda {hasil}.{alasan}',
    CHANGE_DECIDED: '{nama}: usulan perubahan {hasil}.{alasan}',
    EVIDENCE_DECIDED: '{nama}: {jenis} {hasil}.{alasan}',
    MORE_ASKED: '{nama}: petugas meminta tambahan untuk {jenis}: {pesan}',
    APPLICATION_STEP: '{nama}: permohonan {nomor} {hasil}. Suratnya ada di halaman permohonan.',
    REPLY_DECIDED: '{nama}: hak jawab {nomor} {hasil}.',
  } satisfies Record<TextOf, string>,
  titles: {
    WORK_ASSIGNED: 'Tugas baru untuk Anda',
    WORK_TAKEN: 'Tugas Anda dialihkan',
    WORK_RETURNED: 'Tugas perlu ditugaskan kembali',
    EVIDENCE_ARRIVED: 'Dokumen baru diterima',
    PROPOSAL_WAITS: 'Usulan menunggu petugas kedua',
    PROPOSAL_SETTLED: 'Usulan Anda diputus',
    CORRECTION_DUE: 'Batas jawaban koreksi',
    DELEGATION_ENDED: 'Penugasan berakhir',
    DEAD_ADDRESS: 'Alamat surel lembaga tidak aktif',
    CHECK_FAILED: 'Pemeriksaan ke sistem resmi tidak berhasil',
    REPORT_ALERT: 'Laporan memerlukan perhatian',
    PATTERN_FOUND: 'Beberapa laporan membentuk pola',
    CLAIM_DECIDED: 'Klaim lembaga diputus',
    CHANGE_DECIDED: 'Usulan perubahan diputus',
    EVIDENCE_DECIDED: 'Dokumen diputus',
    MORE_ASKED: 'Dokumen perlu dilengkapi',
    APPLICATION_STEP: 'Perkembangan permohonan',
    REPLY_DECIDED: 'Hak jawab diputus',
  } satisfies Record<TextOf & MailedNotice, string>,
  alerts: {
    EMERGENCY: 'tingkat 4. Buka jalur darurat dan serahkan hari ini juga.',
    RAISED: 'ada jawaban pelapor yang perlu segera dibaca.',
    COMPLETED: 'kelengkapan yang diminta telah masuk.',
    LAPSED: 'kelengkapan tidak masuk sampai batasnya; laporan dianggap dicabut.',
    IDENTITY_ASKED: 'ada permintaan membuka identitas pelapor yang menunggu orang kedua.',
    IDENTITY_SETTLED: 'permintaan membuka identitas pelapor telah dijawab.',
    CUSTODIAN_NAMED: 'Anda ditunjuk sebagai pemegang identitas pelapor.',
  } satisfies Record<(typeof REPORT_ALERTS)[number], string>,
  patterns: { SAME_LETTER: 'memuat surat yang sama', SAME_PARTY: 'menyebut pihak yang sama' },
  about: ' ({nama})',
  reason: ' Alasan: {alasan}',
  subject: '{judul} - CekLembaga',
  open: 'Buka di CekLembaga',
  settingsHint: 'Surel untuk pemberitahuan seperti ini dapat dimatikan di halaman Pemberitahuan.',
  proposals: {
    CONFIRMED: 'dikonfirmasi',
    DECLINED: 'tidak disetujui',
    STOPPED: 'dihentikan karena hubungan dengan lembaga tercatat',
    CHANGED: 'tidak dapat dilaksanakan lagi karena catatan lembaga berubah',
  } satisfies Record<(typeof PROPOSAL_ENDS)[number], string>,
  decided: {
    ACCEPTED: 'diterima',
    REFUSED: 'tidak diterima',
    REJECTED: 'tidak diterima',
    INVALIDATED: 'dinyatakan tidak berlaku lagi',
  },
  applications: { RETURNED: 'dikembalikan untuk dilengkapi', GRANTED: 'dikabulkan', REFUSED: 'ditolak' },
  replies: {
    GRANTED: 'dikabulkan',
    PARTLY: 'dikabulkan sebagian',
    REFUSED: 'tidak dimuat; alasannya ada dalam surat jawaban',
    PUBLISHED: 'dimuat di halaman lembaga',
  } satisfies Record<AnswerOutcome, string>,
  modes: { PLT: 'Plt.', PLH: 'Plh.', AN: 'a.n.' } satisfies Record<DelegationForm['mode'], string>,
  settings: {
    title: 'Juga lewat surel',
    lead: 'Pemberitahuan selalu ada di halaman ini. Pilih yang juga dikirim ke alamat surel akun Anda.',
    off: 'Pengiriman surel belum diaktifkan pada pemasangan ini.',
    button: 'Simpan pilihan surel',
    saved: 'Pilihan surel tersimpan.',
  },
  markOne: 'Tandai dibaca',
}

export type ToldMessages = typeof told
