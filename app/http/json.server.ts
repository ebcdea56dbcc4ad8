import { hash } from 'node:crypto'
import { readyAnswer } from './ready-answer.server.ts'

/** JSON that anybody may read, with an ETag over its bytes; 304 where the reader already has them. */
export function jsonAnswer(request: Request, body: unknown, type = 'application/json'): Response {
  return textAnswer(request, JSON.stringify(body), type)
}

/** The same for a text that is already written (Atom, CSV, plain text). */
export function textAnswer(request: Request, text: string, type: string): Response {
  return taggedAnswer(request, { text, type, tagged: text })
}

/** An answer whose ETag is made from `tagged`: what of it the reader must have for his copy to stand. */
export function taggedAnswer(request: Request, answer: { text: string; type: string; tagged: string }): Response {
  // Weak: the same answer goes out compressed in several ways.
  const etag = `W/"${hash('sha1', answer.tagged, 'base64url')}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  }
  if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return readyAnswer(answer.text, { headers: { ...headers, 'Content-Type': answer.type } })
}

function namesTag(asked: string | null, etag: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')
  return (asked ?? '').split(',').some((tag) => opaque(tag) === opaque(etag) || tag.trim() === '*')
}
