import { mergersMessages } from './messages.ts'
import type { Naming } from '#app/domain/mergers/side-by-side.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { activityLabel, evidenceLabel, typeLabel } from '#app/domain/registry/public-words.ts'
import { inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

/** How activities, papers and roles are called beside each other; a code without words is told as it is. */
export function namingOf(norms: Norms, language: Language): Naming {
  const roles: Readonly<Record<string, string>> = mergersMessages(language).roles
  const schemes: Readonly<Record<string, string>> = messages(language).search.schemes
  return {
    activity: ({ type, activity }) =>
      [typeLabel(norms, type), activityLabel(norms, activity)].map((words) => inLanguage(words, language)).join(', '),
    paper: (kind) => inLanguage(evidenceLabel(norms, [kind]), language),
    role: (role) => roles[role] ?? role,
    number: ({ scheme, value }) => `${schemes[scheme] ?? scheme.toUpperCase()} ${value}`,
  }
}
