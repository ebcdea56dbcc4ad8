import { describe, expect, test } from 'vitest'
import { safetyPreview, type KnownOfReporter } from './safety-preview.ts'

const marked = (text: string, known?: KnownOfReporter) =>
  safetyPreview(text, known).map(({ from, to, why }) => `${why}: ${text.slice(from, to)}`)

describe('the safety preview marks', () => {
  test.each<[string, string[]]>([
    // The story of the mock-up.
    [
      'Saya mendaftar pelatihan di LPK Pelita Rekaan. Saya satu-satunya peserta dari Desa Rekaan. Petugasnya mengatakan biaya Rp6.500.000 sudah termasuk tempat di pabrik bulan depan.',
      ['FEW: satu-satunya peserta', 'HOME: Desa Rekaan', 'SUM: Rp6.500.000'],
    ],
    // Names.
    ['Nama saya Melati Umpama dari Cikarang.', ['NAME: Melati Umpama']],
    ['nama saya budi santoso dan saya', ['NAME: budi santoso']],
    ['Saya diantar Melati Umpama ke kantor.', ['NAME: Melati Umpama']],
    ['Sdri. Melati membayar', ['NAME: Sdri. Melati']],
    ['kata Bapak Suryadi kemarin', ['NAME: Bapak Suryadi']],
    ['bu Sri Wahyuni menelepon', ['NAME: bu Sri Wahyuni']],
    ['bersama teman saya Rangga waktu itu', ['NAME: Rangga']],
    ['Mr. Tanaka met them', ['NAME: Mr. Tanaka']],
    ['I am John Smith and', ['NAME: John Smith']],
    ['田中さんが対応しました', ['NAME: 田中さん']],
    ['私の名前は佐藤花子です。', ['NAME: 佐藤花子']],
    ['제 이름은 김민수입니다', ['NAME: 김민수']],
    ['김민수 씨가 말했습니다', ['NAME: 김민수 씨']],
    ['我叫王小明', ['NAME: 王小明']],
    ['王先生收到一封信', ['NAME: 王先生']],
    // Telephones, in the forms of five countries.
    ['hubungi 0812-9900-0111 ya', ['PHONE: 0812-9900-0111']],
    ['WA +62 812 9900 0111', ['PHONE: +62 812 9900 0111']],
    ['telepon (021) 8990 1234', ['PHONE: (021) 8990 1234']],
    ['電話は03-1234-5678です', ['PHONE: 03-1234-5678']],
    ['電話は０８１２９９０００１１１です', ['PHONE: ０８１２９９０００１１１']],
    ['+81 90 1234 5678', ['PHONE: +81 90 1234 5678']],
    ['연락처 010-1234-5678', ['PHONE: 010-1234-5678']],
    ['手机13812345678', ['PHONE: 13812345678']],
    // Numbers.
    ['NIK saya 3216091201950003', ['ID_NUMBER: 3216091201950003']],
    ['NIK 3216 0912 0195 0003', ['ID_NUMBER: 3216 0912 0195 0003']],
    ['nomor peserta 2026/0417', ['OWN_NUMBER: nomor peserta 2026/0417']],
    ['my employee number is A-2231', ['OWN_NUMBER: employee number is A-2231']],
    ['社員番号は12345', ['OWN_NUMBER: 社員番号は12345']],
    ['tulis ke melati.umpama@contoh.id ya', ['EMAIL: melati.umpama@contoh.id']],
    // Shift, how few, home.
    ['saya kerja shift malam', ['SHIFT: shift malam']],
    ['di Line 3 kami', ['SHIFT: Line 3']],
    ['夜勤の後に', ['SHIFT: 夜勤']],
    ['야간조에서', ['SHIFT: 야간조']],
    ['上夜班时', ['SHIFT: 夜班']],
    ['hanya saya yang diminta', ['FEW: hanya saya yang']],
    ['dari 12 orang di kelas', ['FEW: dari 12 orang']],
    ['ada 3 operator di sana', ['FEW: 3 operator']],
    ['We are the only Japanese company in the block', ['FEW: We are the only Japanese company']],
    ['当社だけが', ['FEW: 当社だけ']],
    ['12명 중', ['FEW: 12명 중']],
    ['只有我们收到', ['FEW: 只有我们']],
    ['di RT 03/RW 05', ['HOME: RT 03/RW 05']],
    ['Kampung Bojong Rekaan', ['HOME: Kampung Bojong Rekaan']],
    ['tinggal di Perumahan Andai Indah', ['HOME: tinggal di Perumahan Andai Indah']],
    // Position and company.
    ['Kami dari bagian SDM melaporkan', ['POSITION: bagian SDM']],
    ['saya HRD di sini', ['POSITION: HRD']],
    ['Our factory manager was called', ['POSITION: factory manager']],
    ['人事部の者です', ['POSITION: 人事部']],
    ['인사팀입니다', ['POSITION: 인사팀']],
    ['我是总经理', ['POSITION: 总经理']],
    [
      'perusahaan kami PT Seimitsu Fiktif Indonesia menerima',
      ['COMPANY: perusahaan kami PT Seimitsu Fiktif Indonesia'],
    ],
    ['株式会社セイミツ です', ['COMPANY: 株式会社セイミツ']],
    ['세이미츠주식회사 직원', ['COMPANY: 세이미츠주식회사']],
    ['㈜세이미츠', ['COMPANY: ㈜세이미츠']],
    ['精密有限公司收到', ['COMPANY: 精密有限公司']],
    // Names of files.
    ['Surat_untuk_Melati_Umpama_081299000111.pdf', ['NAME: Melati_Umpama', 'PHONE: 081299000111']],
  ])('%s', (text, passages) => {
    expect(marked(text)).toEqual(passages)
  })

  test('what the form knows to be their own', () => {
    const known = { own: ['PT Seimitsu Fiktif Indonesia', '1234567890123', ''] }
    expect(marked('Surat kepada pt. Lain dan Seimitsu Fiktif, NIB 1234567890123.', known)).toEqual([
      'COMPANY: Seimitsu Fiktif',
      'COMPANY: 1234567890123',
    ])
    expect(marked('C++ (a', { own: ['C++ (a'] })).toEqual(['COMPANY: C++ (a'])
  })
})

describe('the safety preview leaves', () => {
  test.each([
    'LPK Pelita Rekaan meminta uang.',
    'PT Jembatan Fiktif datang dua kali dan meminta kami menerima 30 orang dari mereka.',
    'Forum Karya Rekaan menyebut Perda 4/2016 dan menuntut 30 posisi sebelum hari Senin.',
    'Surat itu memakai Peraturan Daerah Kabupaten Bekasi dan nama Bupati Bekasi.',
    'Di Cikarang Utara, Kecamatan Babelan, Kawasan Industri Jababeka.',
    'Terima Kasih Bapak Kepala Dinas, mohon arahan.',
    'Lewat WhatsApp Bisnis? Tidak: lewat surat.',
    'Mereka minta 15 operator diterima.',
    'Surat Yayasan Karya Umpama dan Ikatan Pemuda Andai.',
    'NIB lembaga itu 0220001234567.',
    'Sertifikat nomor 78421 tahun 2025, berlaku sampai 1 Februari 2027.',
    'mengatasnamakan Perda dan atas nama pemerintah',
    'Direktur LPK itu datang.',
    'On Monday the Regional Regulation was cited; Article 29.',
    'The company was told by the Manpower Office.',
    '皆様にも同様の手紙が届きました。',
    '고객님과 선생님',
    '各位，信中引用了条例。',
    '会社名は秘密にしてください。',
    'surat atas nama Yayasan Karya Umpama',
    'Pukul 10.42 WIB tanggal 13-03-2026.',
    '',
  ])('%s', (text) => {
    expect(marked(text)).toEqual([])
  })

  test('places and the reported party that look like names', () => {
    expect(marked('Kata Karang Bahagia')).toEqual([])
    expect(marked('Dekat Sumber Sari')).toEqual(['NAME: Dekat Sumber Sari'])
    expect(marked('di Sumber Sari', { harmless: ['Sumber Sari'] })).toEqual([])
    expect(marked('Ibu Andai datang')).toEqual(['NAME: Ibu Andai'])
    expect(marked('Ibu Andai datang', { harmless: ['LPK Ibu Andai'] })).toEqual([])
    expect(marked('kepada Pelita Rekaan', { harmless: ['LPK Pelita Rekaan'] })).toEqual([])
  })
})

describe('the passages', () => {
  test('are in order and never overlap', () => {
    const text =
      'Saya HRD. '.repeat(50) + 'Nama saya Melati Umpama, 081299000111, melati@contoh.id, dari 12 orang shift 2.'
    const passages = safetyPreview(text)
    expect(passages.length).toBeGreaterThan(50)
    for (const [index, { from, to }] of passages.entries()) {
      expect(to).toBeGreaterThan(from)
      expect(from).toBeGreaterThanOrEqual(passages[index - 1]?.to ?? 0)
    }
  })

  test.each([
    ['letters', 'a'.repeat(20_000)],
    ['capitals', 'Aa '.repeat(6_667)],
    ['digits', '1'.repeat(20_000)],
    ['dashes between digits', '0-1-'.repeat(5_000)],
    ['blanks', ' '.repeat(20_000)],
    ['signs of Chinese', '村'.repeat(20_000)],
    ['katakana', 'ア'.repeat(20_000)],
    ['dots', 'a.a@'.repeat(5_000)],
    ['titles', 'nama saya '.repeat(2_000)],
  ])('of the longest story of %s come in a moment', (_, text) => {
    const started = performance.now()
    safetyPreview(text)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
