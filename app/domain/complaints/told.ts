import type { ComplaintResult } from '#app/domain/letters/complaint-letter.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What a reporter is told in the inbox when the office has done something; the words are made in their language. */
export type ToldReporter =
  | { what: 'COMPLETION'; missing: readonly string[]; until: Day }
  | { what: 'COMPLETION_REMINDER'; until: Day }
  | { what: 'RESULT'; result: ComplaintResult; reason: string; caseNo: string | null; body: string | null }
