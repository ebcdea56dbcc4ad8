import { correctionMessages } from '#app/i18n/corrections/messages.ts'
import { proofMessages } from './messages.ts'
import type { AnswerOutcome } from '#app/domain/corrections/answer.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { formatFullDay, formatMoment } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

type Received = {
  ref: string
  receivedAt: Instant
  due: Day
  isCalendarComplete: boolean
  answer: { outcome: AnswerOutcome; answeredAt: Instant } | null
}

/** Number, time and answer day of a request that was received. */
export function receivedWords(request: Received, language: Language) {
  const said = proofMessages(language).correction.received
  return {
    facts: [
      { label: said.number, value: request.ref },
      { label: said.at, value: formatMoment(request.receivedAt, language) },
      { label: said.due, value: formatFullDay(request.due, language) },
      ...answeredFacts(request, language),
    ],
    notes: request.isCalendarComplete ? [said.keep] : [said.keep, said.incomplete],
  }
}

/** That it was answered, when, and how; what was answered is told by letter. */
function answeredFacts({ answer }: Received, language: Language) {
  if (!answer) return []
  const { answeredOn, outcome, outcomes } = correctionMessages(language)
  return [
    { label: answeredOn, value: formatMoment(answer.answeredAt, language) },
    { label: outcome, value: outcomes[answer.outcome] },
  ]
}
