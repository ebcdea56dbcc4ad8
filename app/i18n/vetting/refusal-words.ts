import { actRefusalWords } from './messages.ts'
import { notAllowedWords } from './proposal-words.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { Language } from '#app/i18n/language.ts'

type Refusal = { code: string; why?: unknown; gates?: readonly string[] }

/** Why a decision was not taken: by the table, by the act, or by what has happened since. */
export function decisionRefusalWords(refusal: Refusal, language: Language): string {
  if (isNotAllowed(refusal)) return notAllowedWords(refusal, language)
  return actRefusalWords(isOfTheAct(refusal) ? refusal.why : refusal, language)
}

function isNotAllowed(refusal: Refusal): refusal is NotAllowed {
  return refusal.code === 'not-allowed' && typeof refusal.why === 'string'
}

function isOfTheAct(refusal: Refusal): refusal is Refusal & { why: { code: string; gates?: readonly string[] } } {
  const { code, why } = refusal
  return code === 'act-refused' && typeof why === 'object' && why !== null && 'code' in why
}
