import { config } from '#app/config.server.ts'

const NAME = 'lacak'
const TOKEN = /(?:^|;\s*)lacak=([\w-]{40,600})(?:;|$)/

/** The token of a reporter's session that a browser sent, if any. */
export function readTrackingCookie(request: Request): string | undefined {
  return TOKEN.exec(request.headers.get('cookie') ?? '')?.[1]
}

/** Keeps a session for the pages below /lacak, until the browser is closed; no script and no other site ever has it. */
export function trackingCookie(token: string): string {
  return `${NAME}=${token}; ${ATTRIBUTES}${secure()}`
}

/** Ends it. */
export function endedTrackingCookie(): string {
  return `${NAME}=; Max-Age=0; ${ATTRIBUTES}${secure()}`
}

const ATTRIBUTES = 'Path=/lacak; HttpOnly; SameSite=Strict'

function secure(): string {
  return config().baseUrl.startsWith('https:') ? '; Secure' : ''
}
