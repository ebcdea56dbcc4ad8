import type { OfficeLetter } from './office-letter.ts'
import type { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** Letters about a report (domain.md 6.1): SPK to complete it, SPL to hand it on, TBS of its result, ND within the regency. */
export const COMPLAINT_LETTERS = ['SPK', 'SPL', 'TBS', 'ND'] as const
type ComplaintLetterKind = (typeof COMPLAINT_LETTERS)[number]

/** How a report ended, or was answered, as its reporter is told. */
export type ComplaintResult =
  | 'ACCEPTED'
  | 'FORWARDED'
  | 'INFORMATION'
  | 'EARLIER_RESULT'
  | 'LAWFUL_ACTIVITY'
  | 'NOT_A_COMPLAINT'
  | 'NO_JURISDICTION'
  | 'BAD_FAITH'
  | 'LAPSED'

/**
 * What such a letter may be made of. Nothing the reporter said, and nobody's name: the number, the day, the kinds as the
 * rules name them, and what the office itself writes.
 */
export type ComplaintLetterFacts = {
  no: ComplaintNo
  receivedOn: Day
  /** As the rules name them. */
  kinds: readonly string[]
  /** The office that signs, by its id. */
  unitId: string
}

export type ComplaintLetterBody =
  | { kind: 'SPK'; missing: readonly string[]; until: Day }
  | { kind: 'SPL'; body: string; reason: string; urgent: boolean }
  | { kind: 'TBS'; result: ComplaintResult; reason: string; caseNo: string | null; body: string | null }
  | { kind: 'ND'; caseNo: string; lead: string; shared: readonly string[]; reason: string }

/** What each of them says. */
export type ComplaintLetterWords = {
  [Kind in ComplaintLetterKind]: (
    body: Extract<ComplaintLetterBody, { kind: Kind }>,
    facts: ComplaintLetterFacts,
  ) => OfficeLetter
}

/** What a letter about a report says. */
export function complaintLetter(
  body: ComplaintLetterBody,
  facts: ComplaintLetterFacts,
  words: ComplaintLetterWords,
): OfficeLetter {
  switch (body.kind) {
    case 'SPK':
      return words.SPK(body, facts)
    case 'SPL':
      return words.SPL(body, facts)
    case 'TBS':
      return words.TBS(body, facts)
    case 'ND':
      return words.ND(body, facts)
  }
}

/** What a letter is about: one of each kind for each step of a report. */
export function matterOfComplaint({ no, seq, kind }: { no: ComplaintNo; seq: number; kind: string }): string {
  return `complaint/${no}/${String(seq)}/${kind}`
}

/** A letter about no agency, by what it is about. */
export type LetterOfMatter = { code: CheckCode; kind: string; number: string | null; day: Day; factsSha256: string }
