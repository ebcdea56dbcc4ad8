import type { IncomingHttpHeaders } from 'node:http'
import type { Day } from '#app/domain/shared/day.ts'

/** The query parameters any page reads. Others (campaign marks, mistakes) are dropped before a page is made. */
const KNOWN_PARAMETERS = ['q', 'jenis', 'kecamatan', 'kegiatan', 'status', 'pada', 'setelah', 'bahasa', 'kode']

/** Cookies that only say how somebody likes to read. Any other cookie makes a request personal: it is never cached. */
const PREFERENCE_COOKIES = ['bahasa', 'tema']
const PREFERENCE = /^(?:bahasa=(?:id|en)|tema=(?:terang|gelap))$/

/** Paths whose answers are never the same twice, or not pages. */
const NOT_PAGES =
  /^\/(?:api|data\/|cek\/|verifikasi|healthz|readyz|metrics|masuk|petugas|lembaga-saya|akun|berkas|ikuti\/|lapor|lacak)|\/(?:surat-status|koreksi|ikuti)$/

export type PageRequest = { method: string; path: string; search: string; headers: IncomingHttpHeaders }

/** The query with only what pages know, in one order: two spellings of one question are one. */
export function knownQuery(search: string): string {
  if (search === '') return ''
  const given = new URLSearchParams(search)
  const known = new URLSearchParams()
  for (const name of KNOWN_PARAMETERS) for (const value of given.getAll(name)) known.append(name, value)
  return known.toString()
}

/** Under what a page is kept, or undefined when this request's answer may not be. */
export function pageKey(request: PageRequest, today: Day): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  if (NOT_PAGES.test(request.path) || request.headers.authorization !== undefined) return undefined
  const preferences = preferencesIn(request.headers.cookie ?? '')
  if (preferences === undefined) return undefined
  return [today, preferences, `${request.path}?${knownQuery(request.search)}`].join('\n')
}

/** The path a key is about. */
export function pathOfKey(key: string): string {
  return key.slice(key.lastIndexOf('\n') + 1).split('?')[0] ?? ''
}

function preferencesIn(cookies: string): string | undefined {
  const given = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .filter(Boolean)
  if (given.some((cookie) => !PREFERENCE_COOKIES.includes(cookie.split('=')[0] ?? ''))) return undefined
  return given
    .filter((cookie) => PREFERENCE.test(cookie))
    .sort()
    .join(';')
}
