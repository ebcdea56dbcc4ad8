import { ownDesk as english } from './en.ts'
import { ownDesk as indonesian, type OwnDeskMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences of the agencies' own desk. */
export function ownDeskMessages(language: Language): OwnDeskMessages {
  return language === 'en' ? english : indonesian
}
