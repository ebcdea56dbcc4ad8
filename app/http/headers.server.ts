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

/** Headers of every answer. With HTTPS in `BASE_URL` browsers are told to insist on it. */
export function securityHeaders(): readonly (readonly [string, string])[] {
  const always = [
    ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ] as const
  if (!config().baseUrl.startsWith('https:')) return always
  return [...always, ['Strict-Transport-Security', `max-age=${String(TWO_YEARS_S)}; includeSubDomains`]]
}

/** What anybody's page may read: the API's answers and the open data. */
export function isForEverybody(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/data/') || path.endsWith('.atom')
}
