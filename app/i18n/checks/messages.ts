import { checks as english } from './en.ts'
import { checks as indonesian, type ChecksMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

export function checksMessages(language: Language): ChecksMessages {
  return language === 'en' ? english : indonesian
}

export type CheckErrorCode = keyof ChecksMessages['errors']
