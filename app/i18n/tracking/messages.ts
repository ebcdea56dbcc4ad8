import { tracking as english } from './en.ts'
import { tracking as indonesian, type TrackingMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences of whoever follows a report. */
export function trackingMessages(language: Language): TrackingMessages {
  return language === 'en' ? english : indonesian
}
