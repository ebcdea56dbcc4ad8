/** The languages of the public pages. */
export type Language = 'id' | 'en'

export const LANGUAGES: readonly Language[] = ['id', 'en']

/** The same words in both, as the norms carry them. */
export function inLanguage(words: { id: string; en: string }, language: Language): string {
  return words[language]
}

/** A sentence with its {fields} filled; a field without a value stays as it is, and is noticed. */
export function fill(sentence: string, fields: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole: string, field: string) => String(fields[field] ?? whole))
}
