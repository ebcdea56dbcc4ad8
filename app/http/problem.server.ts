import { REQUEST_ID_HEADER } from './context.server.ts'
import { problems, type ProblemCode } from '#app/i18n/api/problems.ts'
import { fill } from '#app/i18n/language.ts'

const STATUS: Record<ProblemCode, number> = {
  'invalid-parameter': 400,
  'invalid-cursor': 400,
  'day-out-of-range': 400,
  'agency-not-found': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'empty-document': 400,
  'not-a-pdf': 415,
  'document-too-large': 413,
  'idempotency-key-missing': 400,
  'unreadable-body': 400,
  'invalid-report': 422,
  'too-many-files': 413,
  'files-refused': 422,
  'sent-differently': 409,
  'challenge-required': 428,
}

/** A problem of the API (RFC 9457): title in English, detail in Indonesian. Never repeats what was sent. */
export function problem(
  request: Request,
  code: ProblemCode,
  more: { parameter?: string; headers?: Record<string, string>; more?: object } = {},
): Response {
  const { title, detail } = problems[code]
  const body = {
    type: `urn:ceklembaga:problem:${code}`,
    status: STATUS[code],
    title,
    detail: fill(detail, { nama: more.parameter ?? '' }),
    ...(more.parameter === undefined ? {} : { parameter: more.parameter }),
    requestId: request.headers.get(REQUEST_ID_HEADER) ?? undefined,
    ...more.more,
  }
  return new Response(JSON.stringify(body), {
    status: STATUS[code],
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      ...more.headers,
    },
  })
}

/** Reading routes answer GET and HEAD; a write to one is turned down with what it does answer. */
export function readOnly({ request }: { request: Request }): Response {
  return problem(request, 'method-not-allowed', { headers: { Allow: 'GET, HEAD' } })
}
