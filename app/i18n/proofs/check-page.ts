import { proofMessages } from './messages.ts'
import { answerWords, changeWords, fingerprintWords, momentWords } from './slip-words.ts'
import type { AnswerChange } from '#app/domain/letters/answer-changes.ts'
import type { PrintedReceipt } from '#app/domain/letters/printed-receipt.ts'
import type { StatusAnswer } from '#app/domain/letters/status-answer.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** What a code led to, as the use case tells it. */
type CheckTold = {
  code: string
  letter: { number: string | null; pdfSha256: string; signed: boolean } | null
  then: StatusAnswer
  now: StatusAnswer
  changes: readonly AnswerChange[]
  fingerprint: string
  url: string
  qr: { size: number; path: string }
}

type Speaking = { language: Language; norms: Norms }
type SlipTold = Pick<CheckTold, 'code' | 'letter' | 'then' | 'fingerprint' | 'url'>

/** Every word of a check receipt as it is printed. */
export function receiptWords(receipt: Omit<SlipTold, 'letter'>, speaking: Speaking): PrintedReceipt {
  const { language } = speaking
  const { qr, link } = proofMessages(language).receipt
  return { ...slipWords({ ...receipt, letter: null }, speaking), seal: { url: receipt.url, alt: qr, link }, language }
}

/** Every word of the page behind a code. */
export function checkPageWords(check: CheckTold, speaking: Speaking) {
  const said = proofMessages(speaking.language)
  const { letter, then } = check
  const kind = letter ? said.letter : said.receipt
  return {
    crumb: kind.crumb,
    slip: { ...slipWords(check, speaking), qr: check.qr, qrLabel: kind.qr },
    now: nowWords(check, speaking),
    agency: then.agency && { no: then.agency.no, name: then.agency.name },
    query: then.query,
    code: check.code,
    isLetter: letter !== null,
    printHint: said.receipt.printHint,
  }
}

function slipWords(check: SlipTold, speaking: Speaking) {
  const said = proofMessages(speaking.language)
  const kind = check.letter ? said.letter : said.receipt
  return {
    office: said.office,
    title: kind.title,
    lead: kind.lead,
    ...answerWords(check.then, speaking),
    table: { caption: said.receipt.tableCaption, activity: said.receipt.activity, status: said.receipt.status },
    facts: facts(check, speaking.language),
    notes: notes(check, speaking.language),
  }
}

function facts(check: SlipTold, language: Language) {
  const { receipt, letter } = proofMessages(language)
  const at = momentWords(check.then.at, language)
  const code = { label: receipt.code, value: check.code, isCode: true }
  const fingerprint = { label: receipt.fingerprint, value: fingerprintWords(check.fingerprint), isCode: true }
  if (!check.letter) return [{ label: receipt.checkedAt, value: at, isCode: false }, code, fingerprint]
  return [
    { label: letter.number, value: check.letter.number ?? letter.numberLater, isCode: false },
    { label: letter.issuedAt, value: at, isCode: false },
    code,
    fingerprint,
    { label: letter.hash, value: check.letter.pdfSha256, isCode: true },
  ]
}

function notes(check: SlipTold, language: Language): string[] {
  const { receipt, letter } = proofMessages(language)
  const where = `${receipt.checkAt} ${check.url.replace(/^https?:\/\//, '')}`
  if (!check.letter) return [receipt.notOfficial, where]
  return [check.letter.signed ? letter.signed : letter.draft, letter.compare, where]
}

function nowWords(check: CheckTold, speaking: Speaking) {
  const { now } = proofMessages(speaking.language)
  const at = formatMoment(check.now.at, speaking.language)
  const isSame = check.changes.length === 0
  return {
    title: now.title,
    isSame,
    sentence: fill(isSame ? now.same : now.differs, { waktu: at }),
    changes: check.changes.map((change) => changeWords(change, speaking)),
  }
}
