import type { ProviderRefusal } from '#app/domain/access/identity-provider.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from './messages.ts'

/** What people call the identity provider: the name the office gave it, or what it is. */
export function providerName(offered: { name: string | null } | undefined, language: Language): string {
  return offered?.name ?? signInMessages(language).otherWays.providerName
}

/** Why the identity provider did not lead in, as a sentence. */
export function providerWords(code: ProviderRefusal['code'], nama: string, language: Language): string {
  const sentence = fill(signInMessages(language).otherWays.errors[code], { nama })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
