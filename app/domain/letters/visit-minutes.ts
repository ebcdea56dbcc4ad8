import type { Block, PrintedLetter } from './letter-content.ts'
import { sealOf, type NamedLetter, type OfficeLetterWords } from './office-letter.ts'
import type { Acknowledgement, Finding, VisitReport } from '#app/domain/visits/visit-report.ts'
import type { Visit, VisitMember } from '#app/domain/visits/visit.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** BAPL, the minutes of a visit (domain.md 6.1). */
export const VISIT_MINUTES = { kind: 'BAPL' } as const

/** Every sentence and format of the minutes. Letters are Indonesian only; the domain is told the words. */
export type VisitMinutesWords = Pick<
  OfficeLetterWords,
  'letterhead' | 'number' | 'numberLater' | 'seal' | 'sheet' | 'draftMark'
> & {
  heading: string
  opening: (visit: { day: string; from: string; to: string; assignment: string | null }) => string
  assignment: (number: string, on: string | null) => string
  labels: {
    agency: string
    registered: string
    address: string
    reason: string
    representative: string
    place: string
    photos: string
  }
  nobody: string
  place: (latitude: string, longitude: string, accuracyM: number | null) => string
  outside: string
  withoutPlace: string
  photos: (count: number, located: number) => string
  findings: { head: readonly string[]; words: Record<Finding, string>; noNote: string }
  programme: (name: string) => string
  summary: (text: string) => string
  remarks: (text: string) => string
  noRemarks: string
  effect: string
  team: { head: readonly string[]; lead: string; noNip: string; unsigned: (n: number) => string }
  signedAt: (at: Instant) => string
  moment: (at: Instant) => string
  acknowledged: Record<Acknowledgement['kind'], (note: string) => string>
  onPaper: (sha256: string) => string
  signature: { placeAndDate: (day: string) => string; position: string; open: string; nobody: string }
  footer: string
  day: (day: Day) => string
  weekday: (day: Day) => string
}

/** What the minutes are made of besides their words. */
export type VisitMinutesFacts = {
  visit: Visit & { report: VisitReport }
  agency: { name: string; no: string }
  named: NamedLetter
  /** What each task asks for, in the words of the norms; the programme where it is of one. */
  tasks: readonly { task: string; requirementId: string; explain: string; programme: string | null }[]
  /** Null: nobody knows where the regency ends. */
  isInside: boolean | null
}

/**
 * What the team saw, requirement by requirement, without a word on what follows from it: two officers decide that. Until
 * everybody has signed it is a draft and says so across the page.
 */
export function visitMinutes(facts: VisitMinutesFacts, words: VisitMinutesWords): PrintedLetter {
  const { visit, named } = facts
  const isSigned = visit.state === 'SIGNED'
  return {
    title: `${words.heading} ${named.hasNumber ? named.number : words.numberLater}`,
    letterhead: words.letterhead(named.site),
    heading: words.heading,
    number: { text: words.number(named.number), note: named.hasNumber ? null : words.numberLater },
    body: body(facts, words),
    seal: sealOf(named, words),
    signature: signature(visit, words),
    footer: words.footer,
    sheet: words.sheet,
    draftMark: isSigned ? [] : [...words.draftMark],
  }
}

function body(facts: VisitMinutesFacts, words: VisitMinutesWords): Block[] {
  const { report, scan, team } = facts.visit
  return [
    paragraph(opening(facts.visit, words)),
    { kind: 'facts', rows: aboutRows(facts, words) },
    { kind: 'table', head: [...words.findings.head], widths: [0.46, 0.2, 0.34], rows: findingRows(facts, words) },
    ...(report.summary === '' ? [] : [paragraph(words.summary(report.summary))]),
    paragraph(report.remarks === '' ? words.noRemarks : words.remarks(report.remarks)),
    {
      kind: 'table',
      head: [...words.team.head],
      widths: [0.36, 0.3, 0.34],
      rows: teamRows(team, words, scan !== null),
    },
    ...(scan === null ? [] : [paragraph(words.onPaper(scan.sha256))]),
    paragraph(words.effect),
  ]
}

function opening({ report, assignment }: VisitMinutesFacts['visit'], words: VisitMinutesWords): string {
  const { visitedOn, from, to } = report
  const by = assignment && words.assignment(assignment.number, assignment.on && words.day(assignment.on))
  return words.opening({ day: words.weekday(visitedOn), from: clock(from), to: clock(to), assignment: by })
}

function aboutRows({ visit, agency, isInside }: VisitMinutesFacts, words: VisitMinutesWords) {
  const { labels } = words
  const { representative, place } = visit.report
  const who = representative && [representative.name, representative.position].filter(Boolean).join(', ')
  const rows = [
    { label: labels.agency, value: agency.name },
    { label: labels.registered, value: agency.no },
    { label: labels.address, value: visit.address ?? '' },
    { label: labels.reason, value: visit.reason },
    { label: labels.representative, value: who ?? words.nobody },
    { label: labels.place, value: placeWords(place, isInside, words) },
    {
      label: labels.photos,
      value: words.photos(visit.photos.length, visit.photos.filter((photo) => photo.place !== null).length),
    },
  ]
  return rows.filter(({ value }) => value !== '')
}

function placeWords(place: VisitReport['place'], isInside: boolean | null, words: VisitMinutesWords): string {
  if (!place) return words.withoutPlace
  const said = words.place(degrees(place.latitude), degrees(place.longitude), place.accuracyM)
  return isInside === false ? `${said} ${words.outside}` : said
}

function findingRows({ visit, tasks }: VisitMinutesFacts, words: VisitMinutesWords): string[][] {
  return visit.report.findings.map(({ task, finding, note }) => {
    const asked = tasks.find((one) => one.task === task)
    const programme = asked?.programme ? ` ${words.programme(asked.programme)}` : ''
    const what = asked ? `${asked.requirementId}. ${asked.explain}${programme}` : task
    return [what, words.findings.words[finding], note === '' ? words.findings.noNote : note]
  })
}

function teamRows(team: readonly VisitMember[], words: VisitMinutesWords, onPaper: boolean): string[][] {
  return team.map(({ name, nip, position, isLead, signedAt }, index) => {
    const title = [isLead ? words.team.lead : '', position ?? ''].filter(Boolean).join(', ')
    const open = onPaper ? '' : words.team.unsigned(index + 1)
    return [
      title === '' ? name : `${name} (${title})`,
      nip ?? words.team.noNip,
      signedAt === null ? open : words.signedAt(signedAt),
    ]
  })
}

/** The box at the right belongs to the agency's representative; the team signs in the table. */
function signature({ report, acknowledgement, scan }: VisitMinutesFacts['visit'], words: VisitMinutesWords) {
  const { placeAndDate, position, nobody } = words.signature
  const name = acknowledgement?.name || report.representative?.name
  return {
    placeAndDate: placeAndDate(words.day(report.visitedOn)),
    position,
    box: acknowledgement ? acknowledgedWords(acknowledgement, words) : openBox(scan, words),
    name: name ?? nobody,
    below: [report.representative?.position ?? ''].filter(Boolean),
  }
}

function openBox(scan: Visit['scan'], words: VisitMinutesWords): string {
  return scan ? words.onPaper(scan.sha256) : words.signature.open
}

function acknowledgedWords({ kind, note, at }: Acknowledgement, words: VisitMinutesWords): string {
  const said = words.acknowledged[kind](note)
  return kind === 'SIGNED' ? `${said} ${words.moment(at)}` : said
}

/** Six decimals are about ten centimetres: more than any phone knows. */
function degrees(value: number): string {
  return value.toFixed(6).replace('.', ',')
}

function clock(text: string): string {
  return text.replace(':', '.')
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, bold: false, italic: false }] }
}
