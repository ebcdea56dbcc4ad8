import { screening as english } from './en.ts'
import { screening as indonesian, type ScreeningMessages } from './id.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Language } from '#app/i18n/language.ts'

/** The sentences about reports, as officers read them. */
export function screeningMessages(language: Language): ScreeningMessages {
  return language === 'en' ? english : indonesian
}

/** Why an act on a report was refused: the sentences of the procedure, and our own for what it does not know. */
export function refusalSentence(
  refusal: { code: string; reason?: string; why?: string },
  { procedure }: Pick<Norms, 'procedure'>,
  language: Language,
): string {
  const { refusals } = screeningMessages(language)
  const code = refusal.reason ?? refusal.code
  const ofProcedure = procedure.refusals.find((one) => one.code === code)
  if (ofProcedure) return language === 'en' ? ofProcedure.textEn : ofProcedure.textId
  return refusals[refusal.why ?? ''] ?? refusals[code] ?? refusals['not-allowed'] ?? code
}
