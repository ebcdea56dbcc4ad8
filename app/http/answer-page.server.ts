import { createHeaders, createRequest } from '@remix-run/node-fetch-server'
import { clientAddress, networkOf } from './client-address.server.ts'
import { NETWORK_HEADER, REQUEST_ID_HEADER } from './context.server.ts'
import type { Exchange } from './exchange.server.ts'
import { countPageCache } from './metrics.server.ts'
import { cachedPage, type CachedPage, type PageCache } from './page-cache.server.ts'
import { knownQuery, pageKey } from './page-key.server.ts'
import { countedAsItComes } from './counted-body.server.ts'
import { bodyLimit, BodyTooLarge, isUploadPath } from './request-guard.server.ts'
import { bytesOf, sendAnswer, sendCached } from './send.server.ts'
import { wasUnavailable } from './unavailable.server.ts'
import { config } from '#app/config.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { DatabaseAway } from '#app/repositories/database-away.server.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

export type FetchHandler = (request: Request) => Promise<Response>

type Made = CachedPage | Response

/** What browsers and proxies may do with a public page: keep it, but ask each time whether it still stands. */
const PAGE_CACHING = 'public, max-age=0, must-revalidate'

/** Answers from the page cache where it may, else from the routes; several who ask for one page wait for one making. */
export function makeAnswerer(routes: FetchHandler, cache: PageCache): (exchange: Exchange) => Promise<void> {
  const underway = new Map<string, Promise<Made>>()
  const handle = unlessAway(routes)

  const make = async (exchange: Exchange, key: string): Promise<Made> => {
    const generation = cache.generation()
    const answer = await handle(await fetchRequest(exchange, 'GET', knownQuery(exchange.search)))
    if (!mayBeKept(answer)) return answer
    const page = cachedPage(await bytesOf(answer), pageHeaders(answer), performance.now())
    cache.keep(key, page, generation)
    return page
  }

  const makeAlone = async (exchange: Exchange): Promise<void> => {
    const { request, search } = exchange
    await sendAnswer(exchange, await handle(await fetchRequest(exchange, request.method ?? 'GET', search)))
  }

  // Whoever asks for a page that is being made waits for it; one begun before the last change is nobody's to wait for.
  const makeOnce = (exchange: Exchange, key: string): { making: Promise<Made>; first: boolean } => {
    const name = `${String(cache.generation())}\n${key}`
    const waiting = underway.get(name)
    if (waiting) return { making: waiting, first: false }
    const making = make(exchange, key)
    keepWhile(underway, name, making)
    return { making, first: true }
  }

  const answerMade = async (exchange: Exchange, key: string): Promise<void> => {
    const { making, first } = makeOnce(exchange, key)
    // What may not be kept, or failed, belongs to the one who asked first; the others ask for their own.
    const made = first ? await making : await making.catch(() => undefined)
    if (made === undefined || (made instanceof Response && !first)) return makeAlone(exchange)
    if (made instanceof Response) return sendAnswer(exchange, made)
    await sendCached(exchange, made)
    countPageCache('miss', cache.bytes())
  }

  return async (exchange) => {
    const key = keyOf(exchange)
    if (key === undefined) return makeAlone(exchange)
    const found = cache.find(key, performance.now())
    if (!found) return answerMade(exchange, key)
    countPageCache(await sendCached(exchange, found), cache.bytes())
  }
}

/** A page that could not be made because the database was away is no page: who asked is told to come back. */
function unlessAway(routes: FetchHandler): FetchHandler {
  return async (request) => {
    const answer = await routes(request)
    if (answer.status >= 500 && wasUnavailable(request)) throw new DatabaseAway('a page')
    return answer
  }
}

function keepWhile<Value>(underway: Map<string, Promise<Value>>, key: string, making: Promise<Value>): void {
  underway.set(key, making)
  const forget = (): void => {
    if (underway.get(key) === making) underway.delete(key)
  }
  making.then(forget, forget)
}

function keyOf({ request, path, search }: Exchange): string | undefined {
  return pageKey({ method: request.method ?? 'GET', path, search, headers: request.headers }, dayOfInstant(now()))
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
async function fetchRequest(exchange: Exchange, method: string, search: string): Promise<Request> {
  const { request, response, path, requestId } = exchange
  const base = new URL(config().baseUrl)
  request.url = search === '' ? path : `${path}?${search}`
  request.method = method
  const made =
    saysItsLength(request) || isUploadPath(path)
      ? countedAsItComes(
          createRequest(request, response, { host: base.host, protocol: base.protocol }),
          bodyLimit(path),
        )
      : await countedRequest(exchange, new URL(request.url, base))
  // The guard knows whose form it is (foreign-post); Remix would take one of a page that tells no origin for an attack.
  made.headers.delete('origin')
  made.headers.set(REQUEST_ID_HEADER, requestId)
  if (method === 'POST') made.headers.set(NETWORK_HEADER, networkOf(clientAddress(request, config().TRUSTED_PROXIES)))
  return made
}

function saysItsLength({ headers }: Exchange['request']): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] === undefined
}

// A body that does not say how long it is was not measured by the guard: it is counted as it comes.
async function countedRequest({ request, path }: Exchange, url: URL): Promise<Request> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length
    if (received > bodyLimit(path)) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  const headers = createHeaders(request)
  headers.delete('transfer-encoding')
  return new Request(url, { method: request.method ?? 'POST', headers, body: Buffer.concat(chunks) })
}
