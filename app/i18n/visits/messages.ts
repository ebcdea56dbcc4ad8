import { visits as english } from './en.ts'
import { visits as indonesian, type VisitsMessages } from './id.ts'
import { fill, type Language } from '#app/i18n/language.ts'

export function visitsMessages(language: Language): VisitsMessages {
  return language === 'en' ? english : indonesian
}

/** Why something was not saved, in words; a code nobody has words for is shown as it is. */
export function visitErrorWords(refusal: VisitTrouble, language: Language): string {
  const { errors } = visitsMessages(language)
  const known = (errors as Readonly<Record<string, string>>)[refusal.code]
  const apa = refusal.tasks?.join(', ') ?? ''
  return fill(known ?? errors.other, { kode: refusal.code, apa, nama: refusal.name ?? '' })
}

export type VisitTrouble = { code: string; tasks?: readonly string[]; name?: string }
