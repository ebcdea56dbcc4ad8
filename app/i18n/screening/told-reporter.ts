import type { ToldReporter } from '#app/domain/complaints/told.ts'
import type { ComplaintResult } from '#app/domain/letters/complaint-letter.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { complaintLetterWords, officeWordsOf } from '#app/i18n/letters/complaint-letters.ts'

type Words = {
  completion: string
  reminder: string
  results: Record<ComplaintResult, string>
  case: string
  reason: string
}

const indonesian: Words = {
  completion:
    'Laporan Anda belum lengkap. Mohon lengkapi paling lambat {tanggal}. Setelah hari itu laporan dianggap dicabut; laporan baru dapat diajukan kapan saja. Yang perlu dilengkapi:',
  reminder: 'Kelengkapan laporan Anda belum kami terima. Batasnya {tanggal}.',
  results: {
    ACCEPTED: 'Laporan Anda diterima untuk ditangani.',
    FORWARDED:
      'Laporan Anda berada di luar kewenangan kabupaten dan diteruskan kepada {instansi}. Identitas Anda tidak diserahkan. Jawabannya kami sampaikan di sini.',
    INFORMATION: 'Laporan Anda kami jawab dengan keterangan berikut.',
    EARLIER_RESULT: 'Hal yang Anda laporkan telah diperiksa dalam perkara terdahulu. Hasilnya sebagai berikut.',
    LAWFUL_ACTIVITY:
      'Hal yang Anda laporkan merupakan kegiatan yang dilindungi undang-undang, sehingga tidak ditangani sebagai pengaduan tekanan terhadap perusahaan. Perselisihan hubungan industrial diselesaikan melalui perundingan dan mediasi. Apabila ada ancaman, paksaan, atau permintaan uang, laporkan kembali.',
    NOT_A_COMPLAINT: 'Laporan Anda tidak dapat ditangani sebagai pengaduan.',
    NO_JURISDICTION: 'Laporan Anda tidak dapat ditangani karena berada di luar kewenangan kabupaten.',
    BAD_FAITH: 'Laporan Anda tidak ditangani lebih lanjut karena tidak diajukan dengan iktikad baik.',
    LAPSED:
      'Kelengkapan tidak kami terima sampai batasnya, sehingga laporan dianggap dicabut. Laporan baru dapat diajukan kapan saja.',
  },
  case: 'Nomor perkara: {nomor}.',
  reason: 'Pertimbangan: {alasan}',
}

const english: Words = {
  completion:
    'Your report is not complete yet. Please complete it by {tanggal}. After that day it counts as withdrawn; you may send a new report at any time. What is missing:',
  reminder: 'What is missing from your report has not reached us. The last day is {tanggal}.',
  results: {
    ACCEPTED: 'Your report was accepted and is being handled.',
    FORWARDED:
      'Your report is outside the powers of the regency and was passed on to {instansi}. Who you are was not passed on. You will read the answer here.',
    INFORMATION: 'We answer your report with the information below.',
    EARLIER_RESULT: 'What you reported was examined in an earlier case. This is the result.',
    LAWFUL_ACTIVITY:
      'What you reported is an activity that the law protects, so it is not handled as pressure on a company. Disputes of industrial relations are settled by negotiation and mediation. If there is a threat, coercion or a demand for money, please report again.',
    NOT_A_COMPLAINT: 'Your report cannot be handled as a complaint.',
    NO_JURISDICTION: 'Your report cannot be handled because it is outside the powers of the regency.',
    BAD_FAITH: 'Your report is not handled any further because it was not made in good faith.',
    LAPSED:
      'What was missing did not reach us in time, so the report counts as withdrawn. You may send a new report at any time.',
  },
  case: 'Number of the case: {nomor}.',
  reason: 'Reasons: {alasan}',
}

/** What a reporter reads in the inbox; in English for whoever reported in another language than Indonesian. */
function toldReporter(told: ToldReporter, language: ReportLanguage): string {
  const [said, spoken] = language === 'id' ? ([indonesian, 'id'] as const) : ([english, 'en'] as const)
  if (told.what === 'RESULT') return resultWords(told, said)
  const tanggal = formatDay(told.until, spoken)
  if (told.what === 'COMPLETION_REMINDER') return fill(said.reminder, { tanggal })
  return [fill(said.completion, { tanggal }), ...told.missing.map((item) => `- ${item}`)].join('\n')
}

function resultWords({ result, body, caseNo, reason }: Extract<ToldReporter, { what: 'RESULT' }>, said: Words): string {
  const paragraphs = [
    fill(said.results[result], { instansi: body ?? '' }),
    caseNo === null ? '' : fill(said.case, { nomor: caseNo }),
    reason === '' ? '' : fill(said.reason, { alasan: reason }),
  ]
  return paragraphs.filter((text) => text !== '').join('\n\n')
}

/** What the use cases of screening say, in letters and to reporters. */
export const screeningWords = {
  letters: { body: complaintLetterWords, office: officeWordsOf },
  tell: toldReporter,
}
