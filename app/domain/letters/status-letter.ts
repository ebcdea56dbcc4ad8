import type { Block, PrintedLetter, Run } from './letter-content.ts'
import type { AnsweredAgency, AnswerLine } from './status-answer.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** Every sentence and format of the status letter. Letters are Indonesian only; the domain is told the words. */
export type StatusLetterWords = {
  letterhead: (site: string) => PrintedLetter['letterhead']
  heading: string
  title: (number: string | null) => string
  number: (number: string) => string
  numberLater: string
  opening: (moment: string) => { before: string; moment: string; after: string }
  moment: (at: Instant) => string
  day: (day: Day) => string
  labels: { name: string; type: string; nib: string; address: string; otherNames: string }
  recordedWith: string
  status: (code: StatusCode) => string
  notExamined: { word: string; sentence: (list: string, on: string) => string; withoutList: string; cell: string }
  /** The neutral sentence of the headline, and those of its flags. */
  headline: (record: PublicRecord) => string
  table: { head: readonly string[]; noDay: string; line: (activity: string, programme: string | null) => string }
  sanction: (number: string, from: string, to: string | null) => string
  /** The norm on free recruitment as the norms data has it; null where it is not in force on the day. */
  freeRecruitment: (day: Day) => string | null
  closing: string
  seal: { alt: string; link: string; lead: string; fingerprint: (text: string) => string }
  signature: (day: Day) => PrintedLetter['signature']
  footer: string
  sheet: string
  draftMark: readonly string[]
}

/** What a status letter is made of besides its words. */
export type StatusLetterFacts = {
  record: PublicRecord
  agency: AnsweredAgency
  at: Instant
  code: string
  /** What the QR holds, and the name of the site it is on. */
  url: string
  site: string
  /** As printed; with a gap while the register has not given one. */
  number: string
  hasNumber: boolean
  fingerprint: string
}

/**
 * SKR (domain.md 6.1): what the register shows of one agency on one day. Nobody has signed it yet, so it carries the
 * draft mark and no word of an electronic certificate (domain.md 6.2). It names no requester: nobody knows one.
 */
export function statusLetter(facts: StatusLetterFacts, words: StatusLetterWords): PrintedLetter {
  const { number, hasNumber, record } = facts
  return {
    title: words.title(hasNumber ? number : null),
    letterhead: words.letterhead(facts.site),
    heading: words.heading,
    number: { text: words.number(number), note: hasNumber ? null : words.numberLater },
    body: body(facts, words),
    seal: seal(facts, words),
    signature: words.signature(record.when.at),
    footer: words.footer,
    sheet: words.sheet,
    draftMark: [...words.draftMark],
  }
}

/** The fingerprint as people compare it: the first 16 digits in groups of four. */
export function shortFingerprint(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

function body(facts: StatusLetterFacts, words: StatusLetterWords): Block[] {
  const { before, moment, after } = words.opening(words.moment(facts.at))
  return [
    { kind: 'paragraph', runs: [plain(before), bold(moment), plain(after)] },
    { kind: 'facts', rows: agencyRows(facts.record, words) },
    paragraph(words.recordedWith),
    { kind: 'status', ...statusBlock(facts, words) },
    { kind: 'table', head: [...words.table.head], widths: [0.34, 0.44, 0.22], rows: tableRows(facts, words) },
    ...sanctionParagraphs(facts, words),
    ...[words.freeRecruitment(facts.record.when.at)].flatMap((sentence) => (sentence ? [paragraph(sentence)] : [])),
    paragraph(words.closing),
  ]
}

function agencyRows(record: PublicRecord, words: StatusLetterWords): { label: string; value: string }[] {
  const { labels } = words
  const nib = record.identifiers.find(({ scheme }) => scheme === 'nib')?.value
  const rows = [
    { label: labels.name, value: record.name },
    { label: labels.otherNames, value: record.otherNames.map(({ name }) => name).join('; ') },
    { label: labels.type, value: record.types.map(({ label }) => label.id).join('; ') },
    { label: labels.nib, value: nib ?? '' },
    { label: labels.address, value: [record.address, record.district?.name].filter(Boolean).join(', ') },
  ]
  return rows.filter(({ value }) => value !== '')
}

function statusBlock({ record, agency }: StatusLetterFacts, words: StatusLetterWords) {
  if (agency.headline !== null) {
    return { word: words.status(agency.headline), sentence: words.headline(record), mark: agency.headline }
  }
  const listing = record.listings[0]
  const sentence = listing
    ? words.notExamined.sentence(listing.list, words.day(listing.listedOn))
    : words.notExamined.withoutList
  return { word: words.notExamined.word, sentence, mark: 'TIDAK_TERCATAT' }
}

function tableRows({ agency }: StatusLetterFacts, words: StatusLetterWords): string[][] {
  const lines = agency.lines.map((line) => [
    words.table.line(line.activity.id, line.programme),
    lineStatus(line, words),
    line.until ? words.day(line.until) : words.table.noDay,
  ])
  const absent = agency.absent.map(({ activity, sentence }) => [activity.id, sentence.id, words.table.noDay])
  return [...lines, ...absent]
}

function lineStatus(line: AnswerLine, words: StatusLetterWords): string {
  return line.status === null ? words.notExamined.cell : words.status(line.status)
}

function sanctionParagraphs({ agency }: StatusLetterFacts, words: StatusLetterWords): Block[] {
  return agency.sanctions.map(({ number, from, to }) =>
    paragraph(words.sanction(number, words.day(from), to && words.day(to))),
  )
}

function seal({ code, url, fingerprint }: StatusLetterFacts, words: StatusLetterWords): PrintedLetter['seal'] {
  const shown = url.replace(/^https?:\/\//, '').replace(code, '')
  const lines = [
    plain(words.seal.lead),
    plain(shown),
    bold(code),
    plain(words.seal.fingerprint(shortFingerprint(fingerprint))),
  ]
  return { url, alt: words.seal.alt, link: words.seal.link, lines }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [plain(text)] }
}

function plain(text: string): Run {
  return { text, bold: false, italic: false }
}

function bold(text: string): Run {
  return { text, bold: true, italic: false }
}
