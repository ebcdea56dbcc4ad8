import type { PresenceRefusal } from '#app/domain/access/presence.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { formatTime } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from './messages.ts'

/** Why an act was not done yet, in words. */
export function presenceWords(refusal: PresenceRefusal, language: Language): string {
  const said = signInMessages(language).presence
  if (refusal.code === 'try-later') return fill(said.tryLater, { jam: fullMinute(refusal.until, language) })
  if (refusal.code === 'presence-needed') return refusal.by === 'password' ? said.neededPassword : said.neededCode
  return refusal.by === 'password' ? said.wrongPassword : said.wrongCode
}

/** The first full minute after an instant: whoever tries then need not wait again. */
export function fullMinute(at: Instant, language: Language): string {
  const minute = new Date(Math.ceil(Date.parse(at) / 60_000) * 60_000)
  // The text has the form by construction.
  return formatTime(minute.toISOString() as Instant, language)
}
