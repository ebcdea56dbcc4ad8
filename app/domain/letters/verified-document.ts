import type { StatusCode } from '#app/domain/competency/status.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What is told of a letter of ours that a document is, or was. All of it is public. */
export type LetterTold = {
  code: CheckCode
  kind: string
  number: string | null
  day: Day
  issuedAt: Instant
  signed: boolean
  agency: { no: AgencyNo; name: string } | null
  headline: StatusCode | null
  pdfSha256: string
}

/** What is told of a check receipt of ours that a document is, or was. */
export type ReceiptTold = {
  code: CheckCode
  day: Day
  issuedAt: Instant
  agency: { no: AgencyNo; name: string } | null
  /** What was asked where nothing was on record. */
  query: string | null
  headline: StatusCode | null
}

/**
 * `unchanged`: byte for byte what we issued. `altered`: it carries the code of this letter or receipt, but is not that file: changed,
 * saved anew or scanned. `not-ours`: nothing in it is known here; a photograph or print of a letter is not either.
 */
export type VerifiedDocument =
  | { outcome: 'unchanged' | 'altered'; kind: 'letter'; letter: LetterTold }
  | { outcome: 'unchanged' | 'altered'; kind: 'receipt'; receipt: ReceiptTold }
  | { outcome: 'not-ours' }

export type VerifyRefusal = { code: 'empty' } | { code: 'not-a-pdf' } | { code: 'too-large' }

/** Most bytes of a document that is looked at: 10 MB. */
export const DOCUMENT_LIMIT = 10 * 1024 * 1024
