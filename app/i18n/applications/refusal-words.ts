import { applicationMessages } from './messages.ts'
import type { Language } from '#app/i18n/language.ts'

/** Why an act on an application was refused; where the act of two officers could not be carried out, why that. */
export function applicationRefusal(refusal: { code: string; why?: unknown }, language: Language): string {
  const said: Readonly<Record<string, string>> = applicationMessages(language).refusals
  const why = refusal.code === 'act-refused' ? codeIn(refusal.why) : undefined
  return (why !== undefined ? said[why] : undefined) ?? said[refusal.code] ?? refusal.code
}

function codeIn(why: unknown): string | undefined {
  return typeof why === 'object' && why !== null && 'code' in why && typeof why.code === 'string' ? why.code : undefined
}
