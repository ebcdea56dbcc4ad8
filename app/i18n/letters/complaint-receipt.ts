import { officeWords, POSITIONS } from './office.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { formatFullDay, formatMoment } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import type { Channel } from '#app/domain/complaints/complaint.ts'
import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { ReceiptLetterWords } from '#app/domain/letters/complaint-receipt-letter.ts'

const CHANNELS: Readonly<Record<Channel, string>> = {
  WEB: 'Formulir laporan di situs ini',
  COMPANY_FORM: 'Formulir laporan perusahaan di situs ini',
  LETTER: 'Surat',
  COUNTER: 'Loket',
  SP4N_LAPOR: 'SP4N-LAPOR!',
  LAPOR_AA: 'Lapor AA',
  OPEN311: 'Aplikasi lain (Open311)',
  API: 'Aplikasi lain',
}

const KINDS = { PDF: 'Dokumen PDF', JPEG: 'Foto', PNG: 'Gambar', WEBP: 'Gambar' } as const

/** What a receipt of a report says. Indonesian only, as all letters. */
export const receiptLetterWords: ReceiptLetterWords = {
  letter: ({ no, receivedAt, channel, evidence, steps }) => ({
    heading: 'TANDA TERIMA PENGADUAN',
    about: [
      { label: 'Nomor laporan', value: no },
      { label: 'Diterima', value: formatMoment(receivedAt, 'id') },
      { label: 'Melalui', value: CHANNELS[channel] },
      { label: 'Pelapor', value: 'Pelapor (identitas tidak dicantumkan)' },
      { label: 'Bukti', value: evidence.length === 0 ? 'Tidak ada' : `${String(evidence.length)} berkas` },
      ...(nextOf(steps) ? [{ label: 'Tanggal berikutnya', value: nextOf(steps) }] : []),
    ],
    before: ['Laporan dengan nomor tersebut telah kami terima. Isi laporan tidak dicantumkan pada tanda terima ini.'],
    table: {
      head: ['No.', 'Bukti yang diterima'],
      widths: [0.1, 0.9],
      rows: evidence.map((kind, index) => [String(index + 1), KINDS[kind]]),
    },
    after: [
      ...steps.map((step) => `${formatFullDay(step.due, 'id')}: ${said(step)}`),
      'Perkembangan dapat diikuti melalui halaman lacak dengan nomor laporan dan kode rahasia. Kode rahasia tidak tercantum pada tanda terima ini dan tidak disimpan kantor.',
      'Kode QR pada tanda terima ini membuktikan bahwa sebuah laporan ada pada waktu tersebut, tanpa membuka isi atau identitas, dan dapat ditunjukkan kepada Ombudsman Republik Indonesia.',
    ],
    position: POSITIONS.INTAKE_OFFICER,
  }),
  office: {
    ...officeWords,
    seal: {
      ...officeWords.seal,
      alt: 'Kode QR bukti pelaporan tanpa identitas',
      link: 'Halaman pemeriksaan bukti pelaporan ini',
      lead: 'Bukti pelaporan:',
    },
    footer: 'Bukti pelaporan ini dapat diperiksa melalui kode QR.',
  },
}

/** The first day on which something comes after the receipt itself. */
function nextOf(steps: readonly ExpectedStep[]): string {
  const next = steps.find(({ days }) => days > 0)
  return next ? formatFullDay(next.due, 'id') : ''
}

function said({ code, days, unit }: ExpectedStep): string {
  const words = complaintPartWords('id').steps
  const counted = fill(unit === 'WD' ? words.workingDays : words.calendarDays, { jumlah: days })
  return fill(words.what[code], { hari: counted })
}
