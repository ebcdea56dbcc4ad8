import { told as english } from './en.ts'
import { told as indonesian, type ToldMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, ToldMessages> = { id: indonesian, en: english }

export function toldMessages(language: Language): ToldMessages {
  return catalogues[language]
}
