import { Readable } from 'node:stream'
import { log } from './log.server.ts'
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

const STATUS: Readonly<Record<string, 403 | 404 | 409 | 410 | 502 | 503>> = {
  'not-allowed': 403,
  'no-such-file': 404,
  'no-such-page': 404,
  destroyed: 410,
  'reason-needed': 409,
  lost: 502,
  'out-of-reach': 503,
}

/** A refusal; where the store of files is to blame, with what it did. */
type Refusal = { code: string; fault?: string }

/**
 * Why there is no file, in a sentence. A page that cannot be drawn is of a file that passed once: 422. Where a browser
 * asked for a picture within a page, a file out of reach is a picture that says so: an answer in text would be an empty
 * frame there.
 */
export function noFileAnswer({ code, fault }: Refusal, language: Language, request?: Request): Response {
  const status = STATUS[code] ?? 422
  if (fault !== undefined) log().warn({ event: 'file-not-reached', fault })
  const sentence = fileMessages(language).answers[status]
  const asPicture = status >= 500 && request?.headers.get('sec-fetch-dest') === 'image'
  return new Response(asPicture ? pictureOf(sentence) : `${sentence}\n`, {
    status,
    headers: {
      'Content-Type': asPicture ? 'image/svg+xml' : 'text/plain; charset=utf-8',
      'Content-Security-Policy': CLOSED,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** Our own sentence, a part of it on a line; nothing of it came from anybody. */
function pictureOf(sentence: string): string {
  const lines = sentence.split(/(?<=[.;]) /).map((text, line) => {
    const y = 60 + line * 36
    return `<text x="24" y="${String(y)}">${text}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 180" width="640" height="180" font-family="sans-serif" font-size="22"><rect x="1" y="1" width="638" height="178" fill="#fff" stroke="#6b6b6b" stroke-width="2"/>${lines.join('')}</svg>`
}

/** RFC 5987: what a header may carry of a name. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
