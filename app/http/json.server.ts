import { createHash } from 'node:crypto'

/** JSON that anybody may read, with an ETag over its bytes; 304 where the reader already has them. */
export function jsonAnswer(request: Request, body: unknown, type = 'application/json'): Response {
  return textAnswer(request, JSON.stringify(body), type)
}

/** The same for a text that is already written (Atom, CSV, plain text). */
export function textAnswer(request: Request, text: string, type: string): Response {
  const etag = `"${createHash('sha1').update(text).digest('base64url')}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  }
  if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': type } })
}

function namesTag(asked: string | null, etag: string): boolean {
  return (asked ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
