import type { Language } from '#app/i18n/language.ts'
import { activity as english } from './en.ts'
import { activity as indonesian, type ActivityMessages } from './id.ts'

const catalogues: Record<Language, ActivityMessages> = { id: indonesian, en: english }

export function activityMessages(language: Language): ActivityMessages {
  return catalogues[language]
}
