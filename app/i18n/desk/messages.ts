import type { Language } from '#app/i18n/language.ts'
import { desk as english } from './en.ts'
import { desk as indonesian, type DeskMessages } from './id.ts'

const catalogues: Record<Language, DeskMessages> = { id: indonesian, en: english }

export function deskMessages(language: Language): DeskMessages {
  return catalogues[language]
}
