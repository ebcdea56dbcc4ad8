import { Readable } from 'node:stream'
import { fileMessages } from '#app/i18n/files/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type Sent = { type: string; size: number; name: string; bytes: AsyncIterable<Uint8Array> }

/** Nothing in a file may run, load or be framed, whatever it turns out to be. */
const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * A file as an answer, sent as it is read. Only pictures that were made anew are shown in the browser; everything else
 * is saved, never opened in our name.
 */
export function fileAnswer({ type, size, name, bytes }: Sent, how: 'shown' | 'saved'): Response {
  const shown = how === 'shown' && type.startsWith('image/')
  // Node's stream of the web and the one of the browser are the same here.
  const body = Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
      'Content-Security-Policy': CLOSED,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, noarchive',
    },
  })
}

const STATUS: Readonly<Record<string, 403 | 404 | 409 | 410>> = {
  'not-allowed': 403,
  'no-such-file': 404,
  'no-such-page': 404,
  destroyed: 410,
  'reason-needed': 409,
}

/** Why there is no file, in a sentence. A page that cannot be drawn is of a file that passed once: 422. */
export function noFileAnswer({ code }: { code: string }, language: Language): Response {
  const status = STATUS[code] ?? 422
  return new Response(`${fileMessages(language).answers[status]}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** RFC 5987: what a header may carry of a name. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
