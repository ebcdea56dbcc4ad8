import type { FrameWords } from './frame.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const frame: FrameWords = {
  site: 'CekLembaga',
  office: 'ブカシ県 労働局（Disnaker）',
  skip: '本文へ',
  languageLabel: '言語',
  navLabel: 'サービス',
  nav: {
    search: { long: '機関を調べる', short: '調べる' },
    report: { long: '通報する', short: '通報' },
    track: { long: '経過を見る', short: '経過' },
    data: { long: '公開データ', short: 'データ' },
  },
  demo: 'これは実演用です。機関はすべて架空です。登録簿の時計：{tanggal}',
  worldLabel: 'データベースについて',
  testWorld: 'これは試験用データベースです。登録簿の時計：{tanggal}',
  footer: {
    status:
      'ステータスは{tanggal}時点で確認した書類に基づきます。機関は自らのページで訂正または反論を申し立てることができます。',
    emergency: '暴力、監禁、ゲート封鎖が今起きている場合は、警察110番へ。',
    about: 'この登録簿について',
    how: 'ステータスの決め方',
    sop: '手順（SOP）',
    verify: '文書・証明の確認',
    privacy: '個人データの保護',
    accessibility: 'アクセシビリティ',
    contact: '労働局への連絡',
    address:
      'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
  },
  theme: { label: '表示', auto: '端末に合わせる', light: '明るい', dark: '暗い' },
}
