import { correctionMessages } from './messages.ts'
import type { CorrectionRequest } from '#app/domain/corrections/answer.ts'
import { ANSWER_WITHIN } from '#app/domain/letters/correction.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { dayOfInstant, type Day } from '#app/domain/shared/day.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; today: Day; language: Language }

/** One request in a list: what it is, of which agency, and until when it is answered. */
export function correctionRow(request: CorrectionRequest, { norms, today, language }: Telling) {
  const said = correctionMessages(language)
  const on = dayOfInstant(request.receivedAt)
  const { due } = addWorkingDays(on, ANSWER_WITHIN, { calendar: norms.calendar, knownOn: on })
  return {
    ref: request.ref,
    no: request.agencyNo,
    agency: request.agencyName,
    kind: said.kinds[request.kind],
    received: formatMoment(request.receivedAt, language),
    due: formatDay(due, language),
    isOverdue: request.answer === null && due < today,
    outcome: request.answer === null ? null : said.outcomes[request.answer.outcome],
  }
}

/** The answer that was given. */
export function answerWords({ answer }: CorrectionRequest, language: Language) {
  const said = correctionMessages(language)
  if (answer === null) return null
  const { outcome, text, masked, answeredAt, letterCode } = answer
  return {
    outcome: said.outcomes[outcome],
    text,
    given: fill(said.answer.given, { waktu: formatMoment(answeredAt, language) }),
    masked: masked === 0 ? null : fill(said.answer.masked, { n: masked }),
    hasLetter: letterCode !== null,
  }
}

/** Why an answer or a proposed correction was refused. */
export function correctionRefusal(refusal: { code: string; why?: unknown }, language: Language): string {
  const said: Readonly<Record<string, string>> = correctionMessages(language).refusals
  const { why } = refusal
  const inner = typeof why === 'object' && why !== null && 'code' in why ? String(why.code) : undefined
  return (inner === undefined ? undefined : said[inner]) ?? said[refusal.code] ?? refusal.code
}
