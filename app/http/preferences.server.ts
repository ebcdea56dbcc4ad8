import { REPORT_LANGUAGES, type ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Language } from '#app/i18n/language.ts'

type Theme = 'terang' | 'gelap'
export type Preferences = { language: Language; theme: Theme | undefined }

const A_YEAR_S = 31_536_000

/** How somebody likes to read: `?bahasa=` before the cookie, Indonesian without either; the theme of the device. */
export function readPreferences(request: Request): Preferences {
  const cookies = request.headers.get('cookie') ?? ''
  const theme = /(?:^|;\s*)tema=(terang|gelap)(?:;|$)/.exec(cookies)?.[1]
  return { language: askedLanguage(request) ?? keptLanguage(cookies) ?? 'id', theme: theme as Theme | undefined }
}

/** Pages in five languages (domain.md 7.4). */
const IN_FIVE = /^\/lapor\/perusahaan(?:\/|$)/

/**
 * The language of the page: one of five where it is offered in five and the address asks for it, else as somebody likes
 * to read. Three of the five are in no cookie: elsewhere nothing could be shown in them.
 */
export function readPageLanguage(request: Request): ReportLanguage {
  const { pathname, searchParams } = new URL(request.url)
  const asked = IN_FIVE.test(pathname) ? searchParams.get('bahasa') : null
  return REPORT_LANGUAGES.find((language) => language === asked) ?? readPreferences(request).language
}

/** The cookie that keeps a language somebody has just asked for; nothing when it is kept already. */
export function languageToKeep(request: Request): string | undefined {
  const asked = askedLanguage(request)
  const kept = keptLanguage(request.headers.get('cookie') ?? '')
  return asked === undefined || asked === (kept ?? 'id') ? undefined : preferenceCookie('bahasa', asked)
}

/** The cookie that keeps a theme; anything but the two themes forgets it. */
export function themeCookie(chosen: FormDataEntryValue | null): string {
  return chosen === 'terang' || chosen === 'gelap'
    ? preferenceCookie('tema', chosen)
    : 'tema=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly'
}

/** A path of this site to go back to; anything else is the front page. */
export function ownPath(given: FormDataEntryValue | null): string {
  return typeof given === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : '/'
}

function askedLanguage(request: Request): Language | undefined {
  const asked = new URL(request.url).searchParams.get('bahasa')
  return asked === 'id' || asked === 'en' ? asked : undefined
}

function keptLanguage(cookies: string): Language | undefined {
  return /(?:^|;\s*)bahasa=(id|en)(?:;|$)/.exec(cookies)?.[1] as Language | undefined
}

function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${String(A_YEAR_S)}; SameSite=Lax; HttpOnly`
}
