import type { Block, PrintedLetter, Run } from './letter-content.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** What is the same on every letter of the dinas; letters are Indonesian only, the domain is told the words. */
export type OfficeLetterWords = {
  letterhead: (site: string) => PrintedLetter['letterhead']
  number: (number: string) => string
  numberLater: string
  seal: { alt: string; link: string; lead: string; fingerprint: (text: string) => string }
  signature: (day: Day, position: string) => PrintedLetter['signature']
  footer: string
  sheet: string
  draftMark: readonly string[]
}

/** What one letter says in it: what it is about, its text, a table if it has one, and who is to sign. */
export type OfficeLetter = {
  heading: string
  about: readonly { label: string; value: string }[]
  before: readonly string[]
  table?: { head: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  after: readonly string[]
  position: string
}

/** A letter under its number and code. */
export type NamedLetter = {
  number: string
  hasNumber: boolean
  code: string
  /** What the QR holds, and the name of the site it is on. */
  url: string
  site: string
  fingerprint: string
  day: Day
  at: Instant
}

/**
 * A letter of the dinas (domain.md 6.2). Nobody has signed it yet: it carries the draft mark and no word of an electronic
 * certificate.
 */
export function officeLetter(letter: OfficeLetter, named: NamedLetter, words: OfficeLetterWords): PrintedLetter {
  const { number, hasNumber, day } = named
  const shown = hasNumber ? number : words.numberLater
  return {
    title: `${letter.heading} ${shown}`,
    letterhead: words.letterhead(named.site),
    heading: letter.heading,
    number: { text: words.number(number), note: hasNumber ? null : words.numberLater },
    body: bodyOf(letter),
    seal: sealOf(named, words),
    signature: words.signature(day, letter.position),
    footer: words.footer,
    sheet: words.sheet,
    draftMark: [...words.draftMark],
  }
}

function bodyOf({ about, before, table, after }: OfficeLetter): Block[] {
  const tables: Block[] =
    table && table.rows.length > 0
      ? [
          {
            kind: 'table',
            head: [...table.head],
            widths: [...table.widths],
            rows: table.rows.map((row) => [...row]),
          },
        ]
      : []
  return [
    { kind: 'facts', rows: about.filter(({ value }) => value !== '').map((row) => ({ ...row })) },
    ...before.map(paragraph),
    ...tables,
    ...after.map(paragraph),
  ]
}

/** The QR of a letter and the lines beside it: where it leads, its code, the fingerprint of what it says. */
export function sealOf(
  { code, url, fingerprint }: NamedLetter,
  { seal }: Pick<OfficeLetterWords, 'seal'>,
): PrintedLetter['seal'] {
  const shown = url.replace(/^https?:\/\//, '').replace(code, '')
  const lines = [
    plain(seal.lead),
    plain(shown),
    { text: code, bold: true, italic: false },
    plain(seal.fingerprint((fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' '))),
  ]
  return { url, alt: seal.alt, link: seal.link, lines }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [plain(text)] }
}

function plain(text: string): Run {
  return { text, bold: false, italic: false }
}
