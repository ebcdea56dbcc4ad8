import type { Language } from '#app/i18n/language.ts'
import { signIn as english } from './en.ts'
import { signIn as indonesian, type SignInMessages } from './id.ts'

const catalogues: Record<Language, SignInMessages> = { id: indonesian, en: english }

export function signInMessages(language: Language): SignInMessages {
  return catalogues[language]
}
