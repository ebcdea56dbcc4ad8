import type { RequestKind } from '#app/domain/letters/correction.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** `PARTLY`: some of it. `PUBLISHED`: a right of reply that stands beside its sanction now. */
export const ANSWER_OUTCOMES = ['GRANTED', 'PARTLY', 'REFUSED', 'PUBLISHED'] as const
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number]

export type CorrectionAnswer = {
  outcome: AnswerOutcome
  /** What the letter tells. */
  text: string
  /** How many pieces of a right of reply were masked. */
  masked: number
  sanctionRef: string | null
  answeredBy: string
  answeredAt: Instant
  letterCode: string | null
}

/** A request as officers work on it. Where to answer is sealed: only whether there is something is known. */
export type CorrectionRequest = {
  ref: string
  agencyNo: AgencyNo
  agencyName: string
  kind: RequestKind
  message: string
  hasContact: boolean
  receivedAt: Instant
  answer: CorrectionAnswer | null
}

/** What two officers have made of it so far: a proposed change of the agency's data that came from this request. */
export type DataChange = 'NONE' | 'PROPOSED' | 'CONFIRMED' | 'DECLINED'

const LONGEST_ANSWER = 2_000

export type AnswerRefusal =
  | { code: 'already-answered' }
  | { code: 'answer-needed' }
  | { code: 'answer-too-long'; longest: number }
  | { code: 'change-not-confirmed' }
  | { code: 'reply-is-published' }

/**
 * Answered once, in words the asker is sent. A change of data that was proposed is not promised before the second officer
 * has confirmed it. A right of reply is published (`publishedAnswer`) or refused, never granted in words only.
 */
export function answerCorrection(
  request: CorrectionRequest,
  form: { outcome: Exclude<AnswerOutcome, 'PUBLISHED'>; text: string },
  facts: { change: DataChange; by: string; now: Instant },
): Result<CorrectionAnswer, AnswerRefusal> {
  const text = form.text.replaceAll('\r\n', '\n').trim()
  if (request.answer) return refuse({ code: 'already-answered' })
  if (text === '') return refuse({ code: 'answer-needed' })
  if (text.length > LONGEST_ANSWER) return refuse({ code: 'answer-too-long', longest: LONGEST_ANSWER })
  if (form.outcome !== 'REFUSED' && facts.change === 'PROPOSED') return refuse({ code: 'change-not-confirmed' })
  if (form.outcome !== 'REFUSED' && request.kind === 'RIGHT_OF_REPLY') return refuse({ code: 'reply-is-published' })
  const { by, now } = facts
  const written = { answeredBy: by, answeredAt: now, letterCode: null, masked: 0, sanctionRef: null }
  return accept({ ...written, outcome: form.outcome, text })
}

/** What happens to a request, as the ledger tells it: nothing of what was written. */
export type CorrectionEvent =
  | { type: 'correction-answered'; ref: string; outcome: AnswerOutcome; masked: number }
  | { type: 'correction-contact-opened'; ref: string }
