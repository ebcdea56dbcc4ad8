import type { z } from 'zod'
import type { ComplaintSent } from './shapes.server.ts'
import { problem } from '#app/http/problem.server.ts'
import type { FileRefusal } from '#app/domain/files/file.ts'
import { config } from '#app/config.server.ts'
import type { ProblemCode } from '#app/i18n/api/problems.ts'
import type { ComplaintReceipt } from '#app/domain/complaints/order.ts'

/** The receipt: 201 for a new report, 200 for one that was sent before under the same key. The secret is shown here only. */
export function complaintAnswer({ complaint, secret, again }: ComplaintReceipt): Response {
  const { no, receivedAt, severity, contentSha256 } = complaint
  const follow = `${config().baseUrl}/lacak`
  const body: z.infer<typeof ComplaintSent> = { no, secret, receivedAt, severity, contentSha256, follow }
  return new Response(JSON.stringify(body), { status: again ? 200 : 201, headers: HEADERS })
}

const HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
}

type Refused = { code: string; places?: readonly string[]; files?: readonly FileRefusal[] }

const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  'idempotency-key-missing': 'idempotency-key-missing',
  'unreadable-body': 'unreadable-body',
  'invalid-report': 'invalid-report',
  'unknown-kind': 'invalid-report',
  'too-many-files': 'too-many-files',
  'files-refused': 'files-refused',
  'sent-differently': 'sent-differently',
}

/** Why a report was not taken: where it is wrong, never what was sent. Files are named by their place and the reason. */
export function complaintProblem(request: Request, refused: Refused): Response {
  const { code, places = [], files = [] } = refused
  const wrong = code === 'unknown-kind' ? ['content.kinds'] : [...places, ...files.map((file) => `files: ${file.code}`)]
  return problem(
    request,
    PROBLEMS[code] ?? 'unreadable-body',
    wrong.length === 0 ? {} : { parameter: wrong.join(', ') },
  )
}

/** Too many reports come in at once: work first. The challenge is in the problem; its solution goes into `Altcha`. */
export function challengeProblem(request: Request, challenge: object): Response {
  return problem(request, 'challenge-required', { more: { challenge } })
}
