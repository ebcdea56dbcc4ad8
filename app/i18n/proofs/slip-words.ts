import { proofMessages } from './messages.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { AnswerChange } from '#app/domain/letters/answer-changes.ts'
import type { AnswerLine, StatusAnswer } from '#app/domain/letters/status-answer.ts'
import { shortFingerprint } from '#app/domain/letters/status-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { dayOfInstant, type Instant } from '#app/domain/shared/day.ts'
import { formatDay, formatFullDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Speaking = { language: Language; norms: Norms }

/** Selasa, 14 April 2026, 10.42.07 WIB: a proof tells the second. */
export function momentWords(at: Instant, language: Language): string {
  return `${formatFullDay(dayOfInstant(at), language)}, ${SECONDS.format(new Date(at)).replaceAll(':', '.')} WIB`
}

const SECONDS = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The word of a status; of none: that nobody has examined it. */
function statusWord(code: StatusCode | null, { language, norms }: Speaking): string {
  if (code === null) return proofMessages(language).notExamined
  const text = norms.statuses.get(code)
  return (language === 'en' ? text?.labelEn : text?.labelId) ?? code
}

/** What a slip says of an answer: the agency, its lines and what it has nothing on record for. */
export function answerWords(answer: StatusAnswer, speaking: Speaking) {
  const { language } = speaking
  const said = proofMessages(language)
  const { agency } = answer
  if (!agency) {
    const day = formatDay(answer.day, language)
    const headline = { code: 'TIDAK_TERCATAT' as const, word: statusWord('TIDAK_TERCATAT', speaking) }
    return {
      name: answer.query ?? '',
      under: '',
      headline,
      sentence: fill(said.receipt.noRecord, { tanggal: day }),
      rows: [],
    }
  }
  const under = [agency.nib && `NIB ${agency.nib}`, agency.district && fill(said.district, { nama: agency.district })]
  return {
    name: agency.name,
    under: under.filter(Boolean).join(', '),
    headline: { code: agency.headline, word: statusWord(agency.headline, speaking) },
    sentence: '',
    rows: [
      ...agency.lines.map((line) => lineWords(line, speaking)),
      ...agency.absent.map(({ activity, sentence }) => ({
        name: activity[language],
        code: 'TIDAK_TERCATAT' as const,
        word: sentence[language].replace(/\.$/, ''),
      })),
    ],
  }
}

/** One difference between then and now, as a sentence. */
export function changeWords(change: AnswerChange, speaking: Speaking): string {
  const sentence = proofMessages(speaking.language).changes[change.code]
  const line = 'line' in change ? { kegiatan: lineWords(change.line, speaking).name } : {}
  return fill(sentence, { ...line, ...thenAndNow(change, speaking) })
}

/** The fingerprint as it is printed. */
export function fingerprintWords(sha256: string): string {
  return shortFingerprint(sha256)
}

function thenAndNow(change: AnswerChange, speaking: Speaking): Record<string, string> {
  if (change.code === 'name') return { dulu: change.then, kini: change.now }
  if (change.code !== 'headline' && change.code !== 'line') return {}
  return { dulu: statusWord(change.then, speaking), kini: statusWord(change.now, speaking) }
}

function lineWords(line: AnswerLine, speaking: Speaking) {
  const activity = line.activity[speaking.language]
  const name = line.programme ? `${activity}: ${line.programme}` : activity
  return { name, code: line.status, word: statusWord(line.status, speaking) }
}
