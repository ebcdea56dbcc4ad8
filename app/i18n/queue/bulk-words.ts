import { queueMessages } from './messages.ts'
import type { Why } from '#app/domain/access/policy.ts'
import { fill, type Language } from '#app/i18n/language.ts'

const MOST = 100

/** What an order would do to one piece of work, or why it does nothing. */
export function outcomeWords(
  { refusal, act }: { refusal: { code: string; why?: Why } | null; act: 'assign' | 'release' | 'complete' | 'letters' },
  language: Language,
): string {
  const { bulk: said } = queueMessages(language)
  if (refusal === null) return act === 'letters' ? said.willPrint : said.willDo
  if (refusal.why !== undefined) return said.why[refusal.why]
  const words: Record<string, string> = said.outcomes
  return words[refusal.code] ?? said.failed
}

/** Why a form of a bulk act cannot be carried further. */
export function bulkWrong(code: keyof ReturnType<typeof queueMessages>['bulk']['wrong'], language: Language): string {
  return fill(queueMessages(language).bulk.wrong[code], { n: MOST })
}
