import type { IncomingMessage } from 'node:http'
import { isOfReporters } from './headers.server.ts'
import { config } from '#app/config.server.ts'

/** Answered to anybody, with no session: other programs' own doors. */
const OPEN_TO_PROGRAMS = /^\/(?:api|open311)\//

/**
 * Is this a form of another site, sent by the browser of somebody who is signed in here (CSRF)? Browsers say where a
 * form comes from; a post with a session that says nothing of it is turned away too.
 */
export function isForeignPost(request: IncomingMessage, path: string): boolean {
  if (request.method !== 'POST' || OPEN_TO_PROGRAMS.test(path)) return false
  const { origin, 'sec-fetch-site': site, cookie } = request.headers
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  if (origin !== undefined) return !isOwn(origin, request.headers.host) && !tellsNone(origin, path)
  return /\bceklembaga\.session_token=/.test(cookie ?? '')
}

/** Pages without a referrer have no origin either; their cookies are of this site only (SameSite). */
function tellsNone(origin: string, path: string): boolean {
  return origin === 'null' && isOfReporters(path)
}

/** Ours is the host the request came to, and the one links are made with: a proxy may stand between the two. */
function isOwn(origin: string, host: string | undefined): boolean {
  try {
    const from = new URL(origin).host
    return from === host || from === new URL(config().baseUrl).host
  } catch {
    return false // "null", as pages without an origin say
  }
}
