import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { limitBodyTime } from './body-time.server.ts'
import { clientAddress, networkOf } from './client-address.server.ts'
import { REQUEST_ID_HEADER } from './context.server.ts'
import type { Exchange } from './exchange.server.ts'
import { headersOfPath, isForEverybody, securityHeaders } from './headers.server.ts'
import { makeLimiter } from './limits.server.ts'
import { makeCodeLimit } from './limits-of-codes.server.ts'
import { makeReportLimit } from './limits-of-reports.server.ts'
import { log, loggedError } from './log.server.ts'
import { areaOf, countRequest } from './metrics.server.ts'
import { answerPlainly } from './plain-answer.server.ts'
import { answerPreflight } from './preflight.server.ts'
import { BodyTooLarge, guardRequest } from './request-guard.server.ts'
import type { StaticFiles } from './static-files.server.ts'
import { config } from '#app/config.server.ts'
import { isDatabaseAway } from '#app/repositories/database-away.server.ts'

/** When to ask again while the database is away. */
const COME_BACK_S = 5

export type ListenerParts = {
  answer: (exchange: Exchange) => Promise<void>
  operations: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>
  files: StaticFiles
  stopping: () => boolean
}

/** The way of every request: headers, guard, operations, files, limits, then pages. */
export function makeListener(parts: ListenerParts): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = securityHeaders()
  const turnedAway = makeLimits()
  return (request, response) => {
    const startedMs = performance.now()
    const requestId = randomUUID()
    response.setHeader(REQUEST_ID_HEADER, requestId)
    if (parts.stopping()) response.setHeader('Connection', 'close')
    const guarded = guardRequest(request)
    const path = guarded.ok ? guarded.path : '/'
    for (const [name, value] of [...headers, ...headersOfPath(path)]) response.setHeader(name, value)
    response.once('close', () => {
      record({ request, response, requestId, path, startedMs })
    })
    const asked = guarded.ok ? path : (request.url ?? '/')
    if (isForEverybody(asked)) response.setHeader('Access-Control-Allow-Origin', '*')
    if (!guarded.ok) {
      request.resume()
      answerPlainly(response, { status: guarded.status, path: asked, requestId })
      return
    }
    const exchange = { request, response, requestId, path, search: guarded.search }
    limitBodyTime(exchange)
    pass(exchange, parts, turnedAway).catch((error: unknown) => {
      fail(exchange, error)
    })
  }
}

async function pass(
  exchange: Exchange,
  parts: ListenerParts,
  turnedAway: (exchange: Exchange) => boolean,
): Promise<void> {
  const { request, response, path } = exchange
  const operation = parts.operations[path]
  if (operation) return operation(request, response)
  const reading = request.method === 'GET' || request.method === 'HEAD'
  if (reading && mayBeFile(path) && (await parts.files(request, response))) return
  if (turnedAway(exchange)) return
  if (request.method === 'OPTIONS') {
    answerPreflight(exchange)
    return
  }
  await parts.answer(exchange)
}

// Files have a dot in their name; what Vite serves in development begins with an @.
function mayBeFile(path: string): boolean {
  return path.includes('.') || path.startsWith('/@')
}

/** Doors for other programs, which are limited together. */
const PROGRAMS = /^\/(?:api|open311)\//

function makeLimits(): (exchange: Exchange) => boolean {
  const { RATE_LIMIT_API, RATE_LIMIT_PAGES, RATE_LIMIT_CODES, RATE_LIMIT_REPORTS, TRUSTED_PROXIES } = config()
  const api = makeLimiter(RATE_LIMIT_API)
  const pages = makeLimiter(RATE_LIMIT_PAGES)
  const codes = makeCodeLimit(RATE_LIMIT_CODES)
  const reports = makeReportLimit(RATE_LIMIT_REPORTS)
  return (exchange) => {
    const { request, response, path, requestId } = exchange
    const network = networkOf(clientAddress(request, TRUSTED_PROXIES))
    const general = (PROGRAMS.test(path) ? api : pages).take(network, Date.now())
    const guessed = general.ok ? codes(exchange, network) : general
    const limited = guessed.ok ? reports({ method: request.method, path }, network) : guessed
    if (limited.ok) return false
    request.resume()
    answerPlainly(response, { status: 429, path, requestId, retryAfterSeconds: limited.retryAfterSeconds })
    return true
  }
}

function fail({ response, path, requestId }: Exchange, error: unknown): void {
  if (response.destroyed) return
  if (error instanceof BodyTooLarge) {
    response.setHeader('Connection', 'close')
    answerPlainly(response, { status: 413, path, requestId })
    return
  }
  const isAway = isDatabaseAway(error)
  if (!isAway) log().error({ requestId, error: loggedError(error) }, 'request failed')
  if (response.headersSent) response.destroy()
  else if (isAway) answerPlainly(response, { status: 503, path, requestId, retryAfterSeconds: COME_BACK_S })
  else answerPlainly(response, { status: 500, path, requestId })
}

type Recorded = Omit<Exchange, 'search'> & { startedMs: number }

function record({ request, response, requestId, path, startedMs }: Recorded): void {
  const tookMs = performance.now() - startedMs
  const area = areaOf(path)
  countRequest(area, response.statusCode, tookMs)
  const entry = { requestId, method: request.method, area, status: response.statusCode, ms: Math.round(tookMs) }
  if (response.statusCode >= 500) log().error(entry, 'request')
  else if (tookMs > 2_000) log().warn(entry, 'slow request')
  else log().debug(entry, 'request')
}
