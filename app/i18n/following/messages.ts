import { following as english } from './en.ts'
import { following as indonesian, type FollowingMessages } from './id.ts'
import type { Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, FollowingMessages> = { id: indonesian, en: english }

/** The sentences of the pages of followers: apart from the catalogue of all pages, since only these need them. */
export function followingMessages(language: Language): FollowingMessages {
  return catalogues[language]
}
