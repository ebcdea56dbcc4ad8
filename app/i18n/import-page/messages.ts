import type { Language } from '#app/i18n/language.ts'
import { fill } from '#app/i18n/language.ts'
import { importPage as english } from './en.ts'
import { importPage as indonesian, type ImportPageMessages } from './id.ts'

const catalogues: Record<Language, ImportPageMessages> = { id: indonesian, en: english }

export function importMessages(language: Language): ImportPageMessages {
  return catalogues[language]
}

export type ImportRefusalCode = keyof ImportPageMessages['refusals']

/** The sentence of a refusal, with what it names. */
export function importRefusal(refusal: { code: ImportRefusalCode }, language: Language): string {
  const { code, ...named } = refusal
  const fields = Object.entries(named).filter((one): one is [string, string | number] => typeof one[1] !== 'object')
  return fill(importMessages(language).refusals[code], Object.fromEntries(fields))
}

/** Why a row resembles another: `ID_EQUAL:nib` names its number. */
export function reasonWords(reason: string, language: Language): string {
  const [code = '', scheme = ''] = reason.split(':')
  return fill(importMessages(language).reasons[code] ?? '', { nomor: scheme.toUpperCase() })
}

/** What was built on an agency, by the tables that speak of it. */
export function builtOnWords(tables: readonly string[], language: Language): string {
  const { builtOn, builtOnOther } = importMessages(language)
  return [...new Set(tables.map((table) => builtOn[table] ?? builtOnOther))].join(', ')
}
