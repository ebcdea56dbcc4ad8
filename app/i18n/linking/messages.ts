import { linking as english } from './en.ts'
import { linking as indonesian, type LinkingMessages } from './id.ts'
import type { MatchReason } from '#app/domain/linking/match.ts'
import type { Language } from '#app/i18n/language.ts'
import { matchWords } from '#app/i18n/own-desk/match-words.ts'

const catalogues: Record<Language, LinkingMessages> = { id: indonesian, en: english }

export function linkingMessages(language: Language): LinkingMessages {
  return catalogues[language]
}

/** Why something could not be done, in words. */
export function linkingRefusal({ code, why }: { code: string; why?: string }, language: Language): string {
  const { errors } = linkingMessages(language)
  return errors[why ?? ''] ?? errors[code] ?? errors['fields-wrong'] ?? ''
}

/** Why two may be one, in words: "nomor sama (NIB), nama mirip, orang yang sama". */
export function partyReasonWords(reasons: readonly string[], language: Language): string {
  const own: Readonly<Record<string, string>> = linkingMessages(language).reasons
  // What was kept with a decision may be of an older version of the rules: then its code is told.
  return reasons.map((reason) => own[reason] ?? matchWords([reason as MatchReason], language)).join(', ')
}

/** A likeness from 0 to 1 with two figures: "0,86". */
export function likenessWords(likeness: number, language: Language): string {
  return likeness.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
}
