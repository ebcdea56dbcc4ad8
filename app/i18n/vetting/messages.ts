import { vetting as english } from './en.ts'
import { vetting as indonesian, type VettingMessages } from './id.ts'
import { fill, type Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, VettingMessages> = { id: indonesian, en: english }

export function vettingMessages(language: Language): VettingMessages {
  return catalogues[language]
}

/** Why an act was refused, in words; a code nobody has words for is shown as it is, so that it can be told. */
export function actRefusalWords(refusal: { code: string; gates?: readonly string[] }, language: Language): string {
  const { errors, gates } = vettingMessages(language)
  const named = (gate: string): string => (gates as Readonly<Record<string, string>>)[gate] ?? gate
  const known = (errors as Readonly<Record<string, string>>)[refusal.code]
  return fill(known ?? errors.other, { kode: refusal.code, gerbang: (refusal.gates ?? []).map(named).join('; ') })
}
