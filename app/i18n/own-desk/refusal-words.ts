import { ownDeskMessages } from './messages.ts'
import type { Language } from '#app/i18n/language.ts'

/** Why an act was refused; where the act of two officers could not be carried out, why that. */
export function ownDeskRefusal(refusal: { code: string; why?: unknown }, language: Language): string {
  const said: Readonly<Record<string, string>> = ownDeskMessages(language).refusals
  const { why } = refusal
  const inner = typeof why === 'object' && why !== null && 'code' in why ? String(why.code) : undefined
  return (inner === undefined ? undefined : said[inner]) ?? said[refusal.code] ?? refusal.code
}
