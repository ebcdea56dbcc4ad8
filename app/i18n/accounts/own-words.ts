import type { Instant } from '#app/domain/shared/day.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { fullMinute } from '#app/i18n/sign-in/presence-words.ts'
import { accountMessages } from './messages.ts'

/** Why something about one's own account was not done, in words. */
export function ownAccountWords(refusal: { code: string; until?: Instant }, language: Language): string {
  const { own, waysIn } = accountMessages(language)
  const { page, invitation } = signInMessages(language)
  if (refusal.until !== undefined) return fill(page.tryLater, { jam: fullMinute(refusal.until, language) })
  if (refusal.code === 'demonstration') return own.demonstration
  const words: Record<string, string> = { ...own.errors, ...invitation.errors, ...waysIn.errors }
  return words[refusal.code] ?? own.errors['not-allowed']
}
