import { createRequest } from '@remix-run/node-fetch-server'
import { REQUEST_ID_HEADER } from './context.server.ts'
import type { Exchange } from './exchange.server.ts'
import { countPageCache } from './metrics.server.ts'
import { cachedPage, type CachedPage, type PageCache } from './page-cache.server.ts'
import { knownQuery, pageKey } from './page-key.server.ts'
import { answerPlainly } from './plain-answer.server.ts'
import { bodyLimit } from './request-guard.server.ts'
import { sendAnswer, sendCached } from './send.server.ts'
import { config } from '#app/config.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

export type FetchHandler = (request: Request) => Promise<Response>

/** What browsers and proxies may do with a public page: keep it, but ask each time whether it still stands. */
const PAGE_CACHING = 'public, max-age=0, must-revalidate'

/** Answers from the page cache where it may, else from the routes; several who ask for one page wait for one making. */
export function makeAnswerer(handle: FetchHandler, cache: PageCache): (exchange: Exchange) => Promise<void> {
  const underway = new Map<string, Promise<CachedPage | Response>>()

  const make = async (exchange: Exchange, key: string): Promise<CachedPage | Response> => {
    const generation = cache.generation()
    const answer = await handle(fetchRequest(exchange, 'GET', knownQuery(exchange.search)))
    if (!mayBeKept(answer)) return answer
    const page = cachedPage(Buffer.from(await answer.arrayBuffer()), pageHeaders(answer), performance.now())
    cache.keep(key, page, generation)
    return page
  }

  return async (exchange) => {
    const key = pageKey(
      { ...exchange, method: exchange.request.method ?? '', headers: exchange.request.headers },
      dayOfInstant(now()),
    )
    if (key === undefined) {
      await sendAnswer(
        exchange,
        await handle(fetchRequest(exchange, exchange.request.method ?? 'GET', exchange.search)),
      )
      return
    }
    const found = cache.find(key, performance.now())
    const made = found ?? (await shared(underway, { key, generation: cache.generation() }, () => make(exchange, key)))
    if (made instanceof Response) {
      await sendAnswer(exchange, made.clone())
      return
    }
    const outcome = await sendCached(exchange, made)
    countPageCache(found ? outcome : 'miss', cache.bytes())
  }
}

function shared<Value>(
  underway: Map<string, Promise<Value>>,
  of: { key: string; generation: number },
  make: () => Promise<Value>,
): Promise<Value> {
  const name = `${String(of.generation)}\n${of.key}`
  const waiting = underway.get(name)
  if (waiting) return waiting
  const made = make().finally(() => underway.delete(name))
  underway.set(name, made)
  return made
}

function mayBeKept(answer: Response): boolean {
  const caching = answer.headers.get('cache-control') ?? ''
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  return answer.status === 200 && isPage && !answer.headers.has('set-cookie') && !/no-store|private/.test(caching)
}

function pageHeaders(answer: Response): CachedPage['headers'] {
  const own = [...answer.headers].filter(([name]) => !['cache-control', 'content-length', 'vary'].includes(name))
  return [...own, ['cache-control', PAGE_CACHING], ['vary', 'Accept-Encoding, Cookie']]
}

// The host is ours whatever the client says, so that no answer repeats a made-up one.
function fetchRequest(exchange: Exchange, method: string, search: string): Request {
  const { request, response, path, requestId } = exchange
  const base = new URL(config().baseUrl)
  request.url = search === '' ? path : `${path}?${search}`
  request.method = method
  limitBody(exchange)
  const made = createRequest(request, response, { host: base.host, protocol: base.protocol })
  made.headers.set(REQUEST_ID_HEADER, requestId)
  return made
}

// A body without a length is counted as it comes.
function limitBody(exchange: Exchange): void {
  const { request, response, path, requestId } = exchange
  if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] === undefined) return
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received <= bodyLimit(path) || response.headersSent) return
    response.setHeader('Connection', 'close')
    answerPlainly(response, { status: 413, path, requestId })
    request.destroy()
  })
}
