import { corrections as english } from './en.ts'
import { corrections as indonesian, type CorrectionMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences about requests for correction. */
export function correctionMessages(language: Language): CorrectionMessages {
  return language === 'en' ? english : indonesian
}
