import { warnings as english } from './en.ts'
import { warnings as indonesian, type WarningsMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, WarningsMessages> = { id: indonesian, en: english }

export function warningsMessages(language: Language): WarningsMessages {
  return catalogues[language]
}
