import { applications as english } from './en.ts'
import { applications as indonesian, type ApplicationMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences about applications. */
export function applicationMessages(language: Language): ApplicationMessages {
  return language === 'en' ? english : indonesian
}
