import { fullDay, type ProofLanguage } from './dates.ts'
import { proofMessages } from './messages.ts'
import { momentWords } from './slip-words.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

type Received = { ref: string; receivedAt: Instant; due: Day; isCalendarComplete: boolean }

/** Number, time and answer day of a request that was received. */
export function receivedWords(request: Received, language: ProofLanguage) {
  const said = proofMessages(language).correction.received
  return {
    facts: [
      { label: said.number, value: request.ref },
      { label: said.at, value: momentWords(request.receivedAt, language, 'minute') },
      { label: said.due, value: fullDay(request.due, language) },
    ],
    notes: request.isCalendarComplete ? [said.keep] : [said.keep, said.incomplete],
  }
}
