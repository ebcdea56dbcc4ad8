import { mergers as english } from './en.ts'
import { mergers as indonesian, type MergersMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, MergersMessages> = { id: indonesian, en: english }

export function mergersMessages(language: Language): MergersMessages {
  return catalogues[language]
}
