import { ties as english } from './en.ts'
import { ties as indonesian, type TiesMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, TiesMessages> = { id: indonesian, en: english }

export function tiesMessages(language: Language): TiesMessages {
  return catalogues[language]
}

/** Why something could not be recorded or ended, in words. */
export function tieRefusalWords({ code }: { code: string }, language: Language): string {
  const { errors } = tiesMessages(language)
  return errors[code] ?? errors['fields-wrong'] ?? ''
}
