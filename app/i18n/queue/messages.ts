import type { Language } from '#app/i18n/language.ts'
import { queue as english } from './en.ts'
import { queue as indonesian, type QueueMessages } from './id.ts'

const catalogues: Record<Language, QueueMessages> = { id: indonesian, en: english }

export function queueMessages(language: Language): QueueMessages {
  return catalogues[language]
}
