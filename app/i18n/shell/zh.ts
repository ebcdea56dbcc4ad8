import type { FrameWords } from './frame.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const frame: FrameWords = {
  site: 'CekLembaga',
  office: '勿加泗县劳动局（Disnaker）',
  skip: '跳到正文',
  languageLabel: '语言',
  navLabel: '服务',
  nav: {
    search: { long: '查找机构', short: '查找' },
    report: { long: '举报', short: '举报' },
    track: { long: '查询举报', short: '查询' },
    data: { long: '公开数据', short: '数据' },
  },
  demo: '这是演示环境，所有机构均为虚构。登记册时间：{tanggal}',
  worldLabel: '关于此数据库',
  testWorld: '这是测试数据库。登记册时间：{tanggal}',
  footer: {
    status: '状态以截至{tanggal}核查的文件为准。机构可在其页面申请更正或答辩。',
    emergency: '现在有暴力、拘禁或厂门被封堵？请拨打警方电话110。',
    about: '关于本登记册',
    how: '状态如何得出',
    sop: '程序（SOP）',
    verify: '核验公文或证明',
    privacy: '个人数据保护',
    accessibility: '无障碍',
    contact: '联系劳动局',
    address:
      'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
  },
  theme: { label: '显示', auto: '随设备', light: '浅色', dark: '深色' },
}
