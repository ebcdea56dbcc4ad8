/** Why the API turns a request down. The code is part of the contract (`type` of the problem); the words may improve. */
export type ProblemCode =
  | 'invalid-parameter'
  | 'invalid-cursor'
  | 'day-out-of-range'
  | 'agency-not-found'
  | 'not-found'
  | 'method-not-allowed'
  | 'empty-document'
  | 'not-a-pdf'
  | 'document-too-large'
  | 'idempotency-key-missing'
  | 'unreadable-body'
  | 'invalid-report'
  | 'too-many-files'
  | 'files-refused'
  | 'sent-differently'
  | 'challenge-required'

export const problems: Record<ProblemCode, { title: string; detail: string }> = {
  'invalid-parameter': {
    title: 'A parameter is not readable.',
    detail: 'Parameter {nama} tidak dapat dibaca. Periksa bentuknya di /api/v1/openapi.json.',
  },
  'invalid-cursor': {
    title: 'The cursor is not one of ours.',
    detail: 'Penunjuk halaman (cursor) tidak dikenal. Mulai lagi tanpa cursor.',
  },
  'day-out-of-range': {
    title: 'The register does not answer for that day.',
    detail: 'Registri menjawab untuk tanggal 1 Januari 2024 sampai hari ini.',
  },
  'agency-not-found': {
    title: 'No agency has this number.',
    detail: 'Tidak ada lembaga dengan nomor ini. Nomor lembaga tampak seperti LBG-000123.',
  },
  'not-found': { title: 'There is nothing at this address.', detail: 'Tidak ada apa pun di alamat ini.' },
  'method-not-allowed': {
    title: 'This method is not allowed here.',
    detail: 'Cara pengiriman ini tidak berlaku untuk alamat ini.',
  },
  'empty-document': { title: 'No document was sent.', detail: 'Tidak ada berkas yang dikirim.' },
  'not-a-pdf': { title: 'The document is not a PDF.', detail: 'Berkas ini bukan PDF.' },
  'document-too-large': { title: 'The document is larger than 10 MB.', detail: 'Berkas lebih besar dari 10 MB.' },
  'idempotency-key-missing': {
    title: 'The header Idempotency-Key is missing or too short.',
    detail: 'Kepala Idempotency-Key wajib ada, paling sedikit 22 tanda yang tidak dapat ditebak, misalnya UUID.',
  },
  'unreadable-body': {
    title: 'The body is not readable.',
    detail: 'Isi tidak dapat dibaca. Kirim JSON, atau formulir dengan JSON pada "report" dan berkas pada "files".',
  },
  'invalid-report': {
    title: 'The report is not as the description says.',
    detail: 'Bagian berikut tidak sesuai /api/v1/openapi.json: {nama}. Tidak ada yang disimpan.',
  },
  'too-many-files': { title: 'More than ten files.', detail: 'Paling banyak 10 berkas. Tidak ada yang disimpan.' },
  'files-refused': {
    title: 'A file is not taken.',
    detail: 'Ada berkas yang tidak dapat diterima ({nama}). Tidak ada yang disimpan.',
  },
  'sent-differently': {
    title: 'Another report was sent under this key.',
    detail: 'Kunci Idempotency-Key ini sudah dipakai untuk laporan lain. Pakai kunci baru.',
  },
  'challenge-required': {
    title: 'Many reports come in at once; solve the challenge first.',
    detail:
      'Banyak laporan masuk sekaligus. Selesaikan tantangan (ALTCHA) pada "challenge", lalu kirim lagi dengan kepala Altcha.',
  },
}
