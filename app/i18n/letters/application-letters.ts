import { POSITIONS } from './office.ts'
import { applications } from '#app/i18n/applications/id.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { ApplicationLetterFacts, ApplicationLetterWords } from '#app/domain/letters/application-letter.ts'
import type { OfficeLetter } from '#app/domain/letters/office-letter.ts'

/** The words of the letters of an application; `remedyDays`: working days within which a decision may be disputed. */
export function applicationLetterWords(remedyDays: number): ApplicationLetterWords {
  return { receipt, completion, withdrawal, decision: (body, facts) => decision(body, facts, remedyDays) }
}

const receipt: ApplicationLetterWords['receipt'] = (_, facts) => ({
  heading: 'TANDA TERIMA PERMOHONAN',
  about: aboutOf(facts),
  before: [
    'Permohonan tersebut telah diterima dan dicatat.',
    facts.clock.due === null
      ? 'Batas waktu akan diberitahukan kemudian.'
      : `Permohonan diputus paling lambat ${formatDay(facts.clock.due, 'id')}, yaitu ${String(facts.clock.workingDays)} hari kerja setelah diterima. Hari permohonan diterima dan hari ketika pemohon melengkapi berkas tidak dihitung.`,
  ],
  after: ['Permohonan dapat diikuti dan ditarik kembali melalui halaman lembaga, atau di loket dinas.'],
  position: POSITIONS.INTAKE_OFFICER,
})

const completion: ApplicationLetterWords['completion'] = ({ missing, completeBy }, facts) => ({
  heading: 'PERMINTAAN KELENGKAPAN PERMOHONAN',
  about: aboutOf(facts),
  before: ['Setelah diperiksa, permohonan tersebut belum lengkap. Mohon dilengkapi:'],
  table: {
    head: ['No.', 'Yang perlu dilengkapi'],
    widths: [0.1, 0.9],
    rows: missing.map((item, index) => [String(index + 1), item]),
  },
  after: [
    `Kami berharap kelengkapan tersebut kami terima paling lambat ${formatDay(completeBy, 'id')}. Selama menunggu, batas waktu keputusan berhenti dihitung dan berlanjut setelah kelengkapan diterima. Permohonan tidak gugur dengan sendirinya.`,
  ],
  position: POSITIONS.OFFICE_SECRETARY,
})

const withdrawal: ApplicationLetterWords['withdrawal'] = (_, facts) => ({
  heading: 'PEMBERITAHUAN PENCABUTAN PERMOHONAN',
  about: aboutOf(facts),
  before: ['Permohonan tersebut dicabut oleh pemohon dan tidak diproses lebih lanjut.'],
  after: ['Lembaga dapat mengajukan permohonan baru kapan saja.'],
  position: POSITIONS.OFFICE_SECRETARY,
})

function decision(
  { outcome, reasons }: Parameters<ApplicationLetterWords['decision']>[0],
  facts: ApplicationLetterFacts,
  remedyDays: number,
): OfficeLetter {
  return {
    heading: 'PEMBERITAHUAN KEPUTUSAN ATAS PERMOHONAN',
    about: aboutOf(facts),
    before: [
      outcome === 'GRANTED' ? 'Permohonan tersebut dikabulkan.' : 'Permohonan tersebut tidak dikabulkan.',
      ...(reasons === '' ? [] : [`Pertimbangan: ${reasons}`]),
      ...(outcome === 'GRANTED' ? ['Status setiap kegiatan mengikuti dokumen yang diterima dan masa berlakunya.'] : []),
    ],
    after: [
      `Keberatan dapat diajukan kepada pejabat yang memutus paling lama ${String(remedyDays)} hari kerja setelah keputusan ini diumumkan (UU 30/2014 Pasal 77).`,
    ],
    position: POSITIONS.OFFICE_HEAD,
  }
}

function aboutOf({ file, agency }: ApplicationLetterFacts) {
  return [
    { label: 'Nomor permohonan', value: file.ref },
    { label: 'Lembaga', value: `${agency.name} (${agency.no})` },
    { label: 'Permohonan', value: file.kind === null ? '' : applications.kinds[file.kind] },
    { label: 'Diterima', value: formatDay(file.openedOn, 'id') },
  ]
}
