import { POSITIONS } from './office.ts'
import { corrections } from '#app/i18n/corrections/id.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { CorrectionLetterWords } from '#app/domain/letters/correction-letter.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

/** The words of the letter of answer. */
export const correctionLetterWords: CorrectionLetterWords = (request, answer) => ({
  heading: 'JAWABAN ATAS PERMINTAAN',
  about: [
    { label: 'Nomor permintaan', value: request.ref },
    { label: 'Permintaan', value: corrections.kinds[request.kind] },
    { label: 'Tentang', value: `${request.agencyName} (${request.agencyNo})` },
    { label: 'Diterima', value: formatDay(dayOfInstant(request.receivedAt), 'id') },
    { label: 'Hasil', value: corrections.outcomes[answer.outcome] },
  ],
  before: [
    ...(answer.outcome === 'PUBLISHED'
      ? [
          answer.masked > 0
            ? 'Hak jawab dimuat pada halaman lembaga di samping sanksi. Bagian yang memuat data pribadi disamarkan dan diberi tanda.'
            : 'Hak jawab dimuat pada halaman lembaga di samping sanksi, sebagaimana ditulis lembaga.',
        ]
      : []),
    ...(answer.text === '' ? [] : answer.text.split('\n').filter((line) => line.trim() !== '')),
  ],
  after: ['Bila jawaban ini dirasa belum sesuai, permintaan baru dapat diajukan melalui halaman lembaga.'],
  position: POSITIONS.OFFICE_SECRETARY,
})
