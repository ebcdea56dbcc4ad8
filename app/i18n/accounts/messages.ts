import type { Language } from '#app/i18n/language.ts'
import { accounts as english } from './en.ts'
import { accounts as indonesian, type AccountMessages } from './id.ts'

const catalogues: Record<Language, AccountMessages> = { id: indonesian, en: english }

export function accountMessages(language: Language): AccountMessages {
  return catalogues[language]
}
