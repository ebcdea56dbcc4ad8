import type { ProofLanguage } from './dates.ts'
import { proofs as english } from './en.ts'
import { proofs as indonesian, type ProofMessages } from './id.ts'

export function proofMessages(language: ProofLanguage): ProofMessages {
  return language === 'en' ? english : indonesian
}

/** A sentence with its {fields} filled; a field without a value stays as it is, and is noticed. */
export function filled(sentence: string, fields: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole: string, field: string) => fields[field] ?? whole)
}
