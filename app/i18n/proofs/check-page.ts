import { proofMessages } from './messages.ts'
import { answerWords, changeWords, fingerprintWords, momentWords } from './slip-words.ts'
import type { AnswerChange } from '#app/domain/letters/answer-changes.ts'
import { isGivenOutByCode } from '#app/domain/letters/given-out.ts'
import { STATUS_LETTER } from '#app/domain/letters/letter-number.ts'
import type { PrintedReceipt } from '#app/domain/letters/printed-receipt.ts'
import type { StatusAnswer } from '#app/domain/letters/status-answer.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

/** What a code led to, as the use case tells it. */
type CheckTold = {
  code: string
  letter: { kind: string; number: string | null; pdfSha256: string; signed: boolean } | null
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
    now: isAboutNoAgency(check) ? null : nowWords(check, speaking),
    agency: then.agency && { no: then.agency.no, name: then.agency.name },
    query: then.query,
    code: check.code,
    isLetter: letter !== null,
    hasFile: letter === null || isGivenOutByCode(letter.kind),
    printHint: said.receipt.printHint,
  }
}

/** A letter about a report: whoever has its code learns that it is ours, and of what kind. */
function isAboutNoAgency({ letter, then }: Pick<SlipTold, 'letter' | 'then'>): boolean {
  return letter !== null && then.agency === null
}

const NO_ANSWER = { name: '', under: '', headline: { code: null, word: '' }, sentence: '', rows: [] }

function slipWords(check: SlipTold, speaking: Speaking) {
  const said = proofMessages(speaking.language)
  return {
    office: said.office,
    ...titleOf(check.letter, speaking),
    ...(isAboutNoAgency(check) ? NO_ANSWER : answerWords(check.then, speaking)),
    table: { caption: said.receipt.tableCaption, activity: said.receipt.activity, status: said.receipt.status },
    facts: facts(check, speaking.language),
    notes: notes(check, speaking.language),
  }
}

function isStatusLetter(kind: string): boolean {
  return kind === STATUS_LETTER.kind
}

/** A letter about something else than a status says here what it is, not what it says. */
function titleOf(letter: CheckTold['letter'], { language, norms }: Speaking): { title: string; lead: string } {
  const said = proofMessages(language)
  if (letter === null) return { title: said.receipt.title, lead: said.receipt.lead }
  if (isStatusLetter(letter.kind)) return { title: said.letter.title, lead: said.letter.lead }
  const entry = norms.letters.letters.find(({ code }) => code === letter.kind)
  const judul = entry ? inLanguage({ id: entry.titleId, en: entry.titleEn }, language) : letter.kind
  return { title: said.letter.otherTitle, lead: fill(said.letter.otherLead, { judul }) }
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
  const compare = isStatusLetter(check.letter.kind) ? letter.compare : letter.otherCompare
  return [check.letter.signed ? letter.signed : letter.draft, compare, where]
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
