import type { PrintedLetter, Run } from './letter-content.ts'
import { officeLetter, type NamedLetter, type OfficeLetter, type OfficeLetterWords } from './office-letter.ts'
import type { Channel, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { FileKind } from '#app/domain/files/file.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** What a receipt may be made of: nothing the reporter said, nobody's name, and not the secret (domain.md 6.1, TTP). */
export type ReceiptLetterFacts = {
  no: ComplaintNo
  receivedAt: Instant
  receivedOn: Day
  channel: Channel
  /** What was enclosed, by number and kind only: a name of a file can tell whose it is. */
  evidence: readonly FileKind[]
  steps: readonly ExpectedStep[]
}

export type ReceiptLetterWords = { letter: (facts: ReceiptLetterFacts) => OfficeLetter; office: OfficeLetterWords }

/** The receipt as it is printed. Its number is that of the report; its QR holds the proof of filing. */
export function receiptLetter(
  facts: ReceiptLetterFacts,
  { url, site, fingerprint }: { url: string; site: string; fingerprint: string },
  { letter, office }: ReceiptLetterWords,
): PrintedLetter {
  const { no, receivedOn: day, receivedAt: at } = facts
  const named = { number: no, hasNumber: true, code: no, url, site, fingerprint, day, at }
  const printed = officeLetter(letter(facts), named, office)
  return { ...printed, seal: { ...printed.seal, lines: linesOf(named, office) } }
}

/** The address of the proof is too long to be typed: beside the QR stands where it leads. */
function linesOf({ site, code, fingerprint }: NamedLetter, { seal }: OfficeLetterWords): Run[] {
  const print = seal.fingerprint((fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' '))
  return [seal.lead, `${site}/cek`, code, print].map((text) => ({ text, bold: text === code, italic: false }))
}
