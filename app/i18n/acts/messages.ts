import { acts as english } from './en.ts'
import { acts as indonesian, type ActsMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, ActsMessages> = { id: indonesian, en: english }

export function actsMessages(language: Language): ActsMessages {
  return catalogues[language]
}
