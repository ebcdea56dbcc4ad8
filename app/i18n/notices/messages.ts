import { notices as english } from './en.ts'
import { notices as indonesian, type NoticesMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, NoticesMessages> = { id: indonesian, en: english }

export function noticesMessages(language: Language): NoticesMessages {
  return catalogues[language]
}
