import { complaintForm as english } from './en.ts'
import { complaintForm as indonesian, type ComplaintFormWords } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Readonly<Record<Language, ComplaintFormWords>> = { id: indonesian, en: english }

/** The words of the form in which anybody reports. */
export function complaintFormWords(language: Language): ComplaintFormWords {
  return catalogues[language]
}
