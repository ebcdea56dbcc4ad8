import { officeWords } from './office.ts'
import { formatDay } from '#app/i18n/format.ts'
import type {
  ComplaintLetterFacts,
  ComplaintLetterWords,
  ComplaintResult,
} from '#app/domain/letters/complaint-letter.ts'
import type { OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** Whose letters these are: the office that reads the report. */
const HEADS: Readonly<Record<string, { head: string; secretary: string }>> = {
  DISNAKER: { head: 'Kepala Dinas Ketenagakerjaan,', secretary: 'a.n. Kepala Dinas, Sekretaris,' },
  INSPEKTORAT: { head: 'Inspektur Daerah,', secretary: 'a.n. Inspektur Daerah, Sekretaris,' },
  SETDA: { head: 'Sekretaris Daerah,', secretary: 'Sekretaris Daerah,' },
}

const RESULTS: Readonly<Record<ComplaintResult, string>> = {
  ACCEPTED: 'Laporan tersebut diterima untuk ditangani.',
  FORWARDED: 'Laporan tersebut berada di luar kewenangan Pemerintah Kabupaten Bekasi dan telah diteruskan kepada:',
  INFORMATION: 'Laporan tersebut dijawab dengan keterangan di bawah ini.',
  EARLIER_RESULT: 'Hal yang dilaporkan telah diperiksa dalam perkara terdahulu. Hasilnya disampaikan di bawah ini.',
  LAWFUL_ACTIVITY:
    'Hal yang dilaporkan merupakan kegiatan yang dilindungi undang-undang, sehingga tidak ditangani sebagai pengaduan tekanan terhadap perusahaan.',
  NOT_A_COMPLAINT: 'Laporan tersebut tidak dapat ditangani sebagai pengaduan.',
  NO_JURISDICTION:
    'Laporan tersebut tidak dapat ditangani karena berada di luar kewenangan Pemerintah Kabupaten Bekasi.',
  BAD_FAITH: 'Laporan tersebut tidak ditangani lebih lanjut karena tidak diajukan dengan iktikad baik.',
  LAPSED:
    'Kelengkapan yang diminta tidak kami terima sampai batas waktunya, sehingga laporan dianggap dicabut (UU 25/2009 Pasal 44).',
}

/** What letters about reports say. Indonesian only; no story, no name and no telephone is in any of them. */
export const complaintLetterWords: ComplaintLetterWords = {
  SPK: ({ missing, until }, facts) => ({
    heading: 'PERMINTAAN KELENGKAPAN PENGADUAN',
    about: [...aboutOf(facts), toReporter(facts)],
    before: ['Setelah ditelaah, laporan tersebut belum lengkap. Mohon dilengkapi:'],
    table: {
      head: ['No.', 'Yang perlu dilengkapi'],
      widths: [0.1, 0.9],
      rows: missing.map((item, index) => [String(index + 1), item]),
    },
    after: [
      `Kelengkapan kami tunggu paling lambat ${formatDay(until, 'id')}, yaitu 30 hari setelah permintaan ini atau hari kerja sesudahnya (UU 25/2009 Pasal 44). Selama menunggu, tenggat kantor berhenti dihitung.`,
      'Apabila sampai hari itu kelengkapan belum kami terima, laporan dianggap dicabut. Laporan baru dapat diajukan kapan saja.',
      'Kelengkapan disampaikan melalui halaman lacak dengan nomor laporan dan kode rahasia, atau di loket.',
    ],
    position: headsOf(facts.unitId).secretary,
  }),
  SPL: ({ body, reason, urgent }, facts) => ({
    heading: urgent ? 'PELIMPAHAN PENGADUAN (SANGAT SEGERA)' : 'PELIMPAHAN PENGADUAN',
    about: [...aboutOf(facts), { label: 'Kepada', value: body }, { label: 'Identitas pelapor', value: 'dirahasiakan' }],
    before: [
      urgent
        ? 'Kami menyerahkan penanganan segera atas laporan tersebut karena ada keadaan yang memerlukan pertolongan.'
        : 'Kami meneruskan laporan tersebut karena penanganannya berada pada kewenangan Saudara.',
      `Pertimbangan: ${reason}`,
    ],
    after: [
      'Dasar: UU 25/2009 tentang Pelayanan Publik dan Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik.',
      'Bahan yang dapat diserahkan disampaikan terpisah oleh petugas. Identitas pelapor tidak diserahkan tanpa persetujuannya.',
      'Kami mohon jawaban tertulis agar dapat kami sampaikan kepada pelapor.',
    ],
    position: headsOf(facts.unitId).head,
  }),
  TBS: ({ result, reason, caseNo, body }, facts) => ({
    heading: 'PEMBERITAHUAN KEPADA PELAPOR',
    about: [
      ...aboutOf(facts),
      toReporter(facts),
      { label: 'Nomor perkara', value: caseNo ?? '' },
      { label: 'Diteruskan kepada', value: body ?? '' },
    ],
    before: [RESULTS[result], ...(reason === '' ? [] : [`Pertimbangan: ${reason}`])],
    after: remediesOf(result),
    position: headsOf(facts.unitId).head,
  }),
  ND: ({ caseNo, lead, shared, reason }, facts) => ({
    heading: 'NOTA DINAS',
    about: [
      { label: 'Dari', value: 'Penelaah pengaduan' },
      { label: 'Kepada', value: lead },
      { label: 'Tembusan', value: shared.join('; ') },
      { label: 'Hal', value: `Laporan ${facts.no} diterima sebagai perkara ${caseNo}` },
      { label: 'Jenis', value: facts.kinds.join('; ') },
    ],
    before: [
      `Laporan ${facts.no} yang diterima ${formatDay(facts.receivedOn, 'id')} telah ditelaah, dinyatakan lengkap, dan dibuka sebagai perkara ${caseNo}.`,
      ...(reason === '' ? [] : [`Catatan telaah: ${reason}`]),
    ],
    after: [
      'Isi laporan dibaca di sistem oleh petugas yang menangani. Identitas pelapor tidak dicantumkan dan tidak disampaikan kepada pihak mana pun.',
    ],
    position: 'Penelaah pengaduan,',
  }),
}

function aboutOf({ no, receivedOn, kinds }: ComplaintLetterFacts) {
  return [
    { label: 'Nomor laporan', value: no },
    { label: 'Diterima', value: formatDay(receivedOn, 'id') },
    { label: 'Jenis', value: kinds.join('; ') },
  ]
}

function toReporter({ no }: ComplaintLetterFacts) {
  return { label: 'Kepada', value: `Pelapor laporan ${no}` }
}

function remediesOf(result: ComplaintResult): string[] {
  if (result === 'ACCEPTED')
    return ['Perkembangan dapat diikuti melalui halaman lacak dengan nomor laporan dan kode rahasia.']
  if (result === 'FORWARDED')
    return ['Jawaban instansi tersebut akan kami sampaikan melalui halaman lacak setelah kami terima.']
  if (result === 'LAWFUL_ACTIVITY')
    return [
      'Perselisihan hubungan industrial diselesaikan melalui perundingan dan mediasi hubungan industrial. Keterangan dapat diminta kepada Dinas Ketenagakerjaan.',
      'Apabila ada ancaman, paksaan, atau permintaan uang, laporan baru dapat diajukan kapan saja.',
    ]
  return [
    'Laporan baru dapat diajukan kapan saja, dengan keterangan atau bukti tambahan.',
    'Pelapor yang tidak puas dengan pelayanan ini dapat mengadu kepada Ombudsman Republik Indonesia.',
  ]
}

function headsOf(unitId: string): { head: string; secretary: string } {
  return HEADS[unitId] ?? { head: 'Kepala,', secretary: 'a.n. Kepala, Sekretaris,' }
}

/** What is the same on every letter of an office: the letterhead names it. */
export function officeWordsOf(unitId: string, { orgUnits }: Norms): OfficeLetterWords {
  const office = orgUnits.get(unitId)?.nameId.toLocaleUpperCase('id')
  if (office === undefined || unitId === 'DISNAKER') return officeWords
  return { ...officeWords, letterhead: (site) => ({ ...officeWords.letterhead(site), office }) }
}
