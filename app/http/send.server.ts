import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib'
import { encodingFor, isCompressible } from './encoding.server.ts'
import type { Exchange } from './exchange.server.ts'
import { encodedPage, type CachedPage, type Encoding } from './page-cache.server.ts'
import { readyText } from './ready-answer.server.ts'

const WORTH_COMPRESSING = 1_000
const LARGE = /^(?:text\/csv|application\/pdf|application\/octet-stream|application\/zip|image\/(?!svg))/
const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Sends a page that is kept as bytes, or only that the client's copy still stands. */
export async function sendCached({ request, response }: Exchange, page: CachedPage): Promise<'hit' | 'not-modified'> {
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.setHeader('ETag', page.etag)
  if (matches(request.headers['if-none-match'], page.etag)) {
    response.statusCode = 304
    response.end()
    return 'not-modified'
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = await encodedPage(page, encoding)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
  return 'hit'
}

/** Sends what a route answered, compressed where that is worth it; files are streamed. */
export async function sendAnswer(exchange: Exchange, answer: Response): Promise<void> {
  const { request, response } = exchange
  writeHead(exchange, answer)
  const isEmpty = !answer.body && readyText(answer) === undefined
  if (isEmpty || request.method === 'HEAD') {
    response.end()
    return
  }
  const encoding = encodingOf(request, answer)
  const isLarge = LARGE.test(answer.headers.get('content-type') ?? '')
  if (isLarge && answer.body) await sendStream(exchange, answer.body, encoding !== 'identity')
  else await sendBuffer(exchange, await bytesOf(answer), encoding)
}

function encodingOf({ headers }: Exchange['request'], answer: Response): Encoding {
  const mayCompress =
    isCompressible(answer.headers.get('content-type') ?? '') && !answer.headers.has('content-encoding')
  return mayCompress ? encodingFor(headers['accept-encoding']) : 'identity'
}

/** The whole body of an answer. */
export async function bytesOf(answer: Response): Promise<Buffer> {
  const text = readyText(answer)
  return text === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(text)
}

function writeHead({ response }: Exchange, answer: Response): void {
  response.statusCode = answer.status
  const cookies = answer.headers.getSetCookie()
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
}

async function sendBuffer({ response }: Exchange, body: Buffer, encoding: Encoding): Promise<void> {
  if (encoding === 'identity' || body.length < WORTH_COMPRESSING) {
    response.setHeader('Content-Length', body.length)
    response.end(body)
    return
  }
  const compressed = encoding === 'br' ? await compressBrotli(body, QUICK) : await compressGzip(body)
  response.setHeader('Content-Encoding', encoding)
  response.appendHeader('Vary', 'Accept-Encoding')
  response.setHeader('Content-Length', compressed.length)
  response.end(compressed)
}

async function sendStream(
  { request, response }: Exchange,
  body: NonNullable<Response['body']>,
  compressed: boolean,
): Promise<void> {
  const source = Readable.fromWeb(body as NodeStream)
  const asGzip = compressed && encodingFor(request.headers['accept-encoding']) !== 'identity'
  if (!asGzip || !/gzip/.test(String(request.headers['accept-encoding']))) {
    await pipeline(source, response)
    return
  }
  response.removeHeader('Content-Length')
  response.setHeader('Content-Encoding', 'gzip')
  response.appendHeader('Vary', 'Accept-Encoding')
  await pipeline(source, createGzip(), response)
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return (
    ifNoneMatch === '*' ||
    ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag.slice(2))
  )
}
