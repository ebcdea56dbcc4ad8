import { noticesMessages } from './messages.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Troubled = {
  ref: string
  kind: string
  agencyNo: string | null
  state: string
  attempts: number
  trouble: string
  createdAt: Instant
  nextAt: Instant | null
}

/** A message with trouble in words. */
export function troubledWords(message: Troubled, language: Language) {
  const { outbox } = noticesMessages(language)
  return {
    ref: message.ref,
    at: formatMoment(message.createdAt, language),
    kind: outbox.kinds[message.kind] ?? message.kind,
    agencyNo: message.agencyNo,
    state: outbox.states[message.state] ?? message.state,
    next: message.nextAt && fill(outbox.next, { waktu: formatMoment(message.nextAt, language) }),
    attempts: message.attempts,
    trouble: message.trouble,
  }
}
