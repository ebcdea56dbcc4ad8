import { config } from '#app/config.server.ts'

/** design.md 10: no script, no inline style; weave tiles are `data:` images. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TWO_YEARS_S = 63_072_000

/** Headers of every answer, besides the policies of its path. With HTTPS in `BASE_URL` browsers are told to insist on it. */
export function securityHeaders(): readonly (readonly [string, string])[] {
  const always = [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ] as const
  if (!config().baseUrl.startsWith('https:')) return always
  return [...always, ['Strict-Transport-Security', `max-age=${String(TWO_YEARS_S)}; includeSubDomains`]]
}

/** Pages of who reports: kept nowhere, told to no other page, in no search engine. */
const OF_REPORTERS = /^\/(?:lapor|lacak)(?:\/|$)/

/** Is this a page of somebody who reports? Its forms act on nothing but what a cookie of that page opens. */
export function isOfReporters(path: string): boolean {
  return OF_REPORTERS.test(path)
}

/** What stands on answers of such pages besides. */
const REPORTER_HEADERS = [
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-store'],
  ['X-Robots-Tag', 'noindex, nofollow'],
] as const

/** Rooms behind the sign-in, whose pages may load scripts of ours and show documents of ours. */
const ROOMS = /^\/(?:petugas|lembaga-saya|akun|masuk)(?:\/|$)/

/**
 * What the pages of a path may load. Behind the sign-in a few things need a script (passkeys, drafts without a network,
 * keys); it is always a file of ours, and every page works without it.
 */
export function contentSecurityPolicy(path: string): string {
  if (!ROOMS.test(path)) return CONTENT_SECURITY_POLICY
  return `${CONTENT_SECURITY_POLICY}; script-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'`
}

/** What pages of a path may ask of a device: where it is, on the form of a visit; elsewhere nothing. */
function permissionsPolicy(path: string): string {
  const place = /^\/petugas\/kunjungan\//.test(path) ? '(self)' : '()'
  return `camera=(), geolocation=${place}, microphone=(), browsing-topics=()`
}

/** Headers of every answer of a path, besides those of all. */
export function headersOfPath(path: string): readonly (readonly [string, string])[] {
  const policies = [
    ['Content-Security-Policy', contentSecurityPolicy(path)],
    ['Permissions-Policy', permissionsPolicy(path)],
  ] as const
  return isOfReporters(path) ? [...policies, ...REPORTER_HEADERS] : policies
}

/** What anybody's page may read: the API's answers and the open data. */
export function isForEverybody(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/data/') || path.endsWith('.atom')
}
