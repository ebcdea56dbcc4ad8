import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pathOfKey } from './page-key.server.ts'

const KEEP_MS = 10 * 60_000
const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'
export type CachedPage = {
  headers: readonly (readonly [string, string])[]
  etag: string
  body: Buffer
  storedAtMs: number
  encoded: Map<Encoding, Promise<Buffer>>
}

export type PageCache = {
  find: (key: string, atMs: number) => CachedPage | undefined
  /** Marks the state of the register a page is being made from: give it back to `keep`. */
  generation: () => number
  keep: (key: string, page: CachedPage, generation: number) => void
  /** `no` of the agency that changed, `*` for anything. */
  drop: (no: string) => void
  /** While nobody tells of changes, nothing is kept. */
  suspend: () => void
  resume: () => void
  bytes: () => number
}

/**
 * Public pages as bytes, at most `limitBytes` of them; the one that was not asked for longest goes first. A page that
 * was being made when something changed is not kept: a status is never older than the change that made it.
 */
export function makePageCache(limitBytes: number): PageCache {
  const store = makeStore(limitBytes)
  let generation = 0
  let listening = false
  const drop = (no: string): void => {
    generation += 1
    store.removeWhere((key) => isAbout(key, no))
  }
  return {
    find: store.find,
    generation: () => generation,
    keep: (key, page, madeIn) => {
      if (listening && madeIn === generation) store.add(key, page)
    },
    drop,
    suspend: () => {
      listening = false
      drop('*')
    },
    resume: () => {
      drop('*')
      listening = true
    },
    bytes: store.bytes,
  }
}

type Store = Pick<PageCache, 'find' | 'bytes'> & {
  add: (key: string, page: CachedPage) => void
  removeWhere: (matches: (key: string) => boolean) => void
}

// A map keeps the order of its keys: what was asked for last is moved to the end.
function makeStore(limitBytes: number): Store {
  const pages = new Map<string, CachedPage>()
  let bytes = 0
  const remove = (key: string): void => {
    bytes -= sizeOf(key, pages.get(key))
    pages.delete(key)
  }
  return {
    find: (key, atMs) => {
      const page = pages.get(key)
      if (page && atMs - page.storedAtMs > KEEP_MS) remove(key)
      if (!page || !pages.delete(key)) return undefined
      pages.set(key, page)
      return page
    },
    add: (key, page) => {
      remove(key)
      pages.set(key, page)
      bytes += sizeOf(key, page)
      for (const oldest of pages.keys()) if (bytes > limitBytes) remove(oldest)
    },
    removeWhere: (matches) => {
      for (const key of [...pages.keys()]) if (matches(key)) remove(key)
    },
    bytes: () => bytes,
  }
}

export function cachedPage(body: Buffer, headers: CachedPage['headers'], atMs: number): CachedPage {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { headers, etag, body, storedAtMs: atMs, encoded: new Map([['identity', Promise.resolve(body)]]) }
}

/** The page's bytes in an encoding; compressed once, however many ask for it at the same time. */
export function encodedPage(page: CachedPage, encoding: Encoding): Promise<Buffer> {
  const known = page.encoded.get(encoding)
  if (known) return known
  const made = encoding === 'br' ? compressBrotli(page.body, BROTLI) : compressGzip(page.body)
  page.encoded.set(encoding, made)
  return made
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

// A page of another agency stands; every other page may show something of the one that changed.
function isAbout(key: string, no: string): boolean {
  const agency = /^\/lembaga\/(LBG-\d+)/.exec(pathOfKey(key))?.[1]
  return no === '*' || agency === undefined || agency === no
}

// Compressed forms are smaller than the page: twice its size covers all three.
function sizeOf(key: string, page: CachedPage | undefined): number {
  return page ? page.body.length * 2 + key.length * 2 + 512 : 0
}
