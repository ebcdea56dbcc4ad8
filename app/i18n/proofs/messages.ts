import { proofs as english } from './en.ts'
import { proofs as indonesian, type ProofMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences of proofs: apart from the catalogue of all pages, since only these pages need them. */
export function proofMessages(language: Language): ProofMessages {
  return language === 'en' ? english : indonesian
}
