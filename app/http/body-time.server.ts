import type { Exchange } from './exchange.server.ts'
import { answerPlainly } from './plain-answer.server.ts'
import { isUploadPath } from './request-guard.server.ts'

/** The longest any request may take to arrive: ten files of 10 MB over a line of 1 Mbit/s. */
export const LONGEST_BODY_MS = 900_000
/** A form without files. */
const SHORT_BODY_MS = 60_000

/** Cuts off who sends a small body slowly; where files may be uploaded, the server's own limit stands. */
export function limitBodyTime({ request, response, path, requestId }: Exchange): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  if (!hasBody || isUploadPath(path)) return
  const clock = setTimeout(() => {
    if (request.complete) return
    response.setHeader('Connection', 'close')
    if (!response.headersSent) answerPlainly(response, { status: 408, path, requestId })
    request.destroy()
  }, SHORT_BODY_MS)
  response.once('close', () => {
    clearTimeout(clock)
  })
}
