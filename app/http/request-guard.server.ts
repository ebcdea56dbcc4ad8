import type { IncomingMessage } from 'node:http'
import { isForeignPost } from './foreign-post.server.ts'

const LONGEST_URL = 4_096
const SMALL_BODY = 256_000
const DOCUMENT_BODY = 20_000_000
/** A document of the rules as text, with room to grow. */
const NORM_BODY = 2_000_000
const FORM_WITH_FILES = 102_000_000
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Control characters, and the backslash that means a slash to some. */
const UNREADABLE = /[\p{Cc}\\]/u

/** Where files may be uploaded, and how much in one form: ten of 10 MB and what stands around them. */
const UPLOADS = [
  { path: /^\/(?:verifikasi|api\/v1\/verify)$/, bytes: DOCUMENT_BODY },
  { path: /^\/petugas\/(?:lembaga|kunjungan|klaim|impor|laporan)(?:\/|$)/, bytes: FORM_WITH_FILES },
  { path: /^\/petugas\/norma(?:\/|$)/, bytes: NORM_BODY },
  { path: /^\/api\/v1\/complaints$/, bytes: FORM_WITH_FILES },
  { path: /^\/lembaga-saya(?:\/|$)/, bytes: FORM_WITH_FILES },
  { path: /^\/lacak\/laporan$/, bytes: FORM_WITH_FILES },
  { path: /^\/lapor\/(?:bukti|perusahaan)(?:\/|$)/, bytes: FORM_WITH_FILES },
] as const

export type Guarded = { ok: true; path: string; search: string } | { ok: false; status: 400 | 403 | 405 | 413 | 414 }

/** Turns away what no page could answer, so that none has to: addresses that are no text, other methods, huge bodies, forms of other sites. */
export function guardRequest(request: IncomingMessage): Guarded {
  const { url = '/', method = 'GET', headers } = request
  const [path, search] = splitOnce(url, '?')
  const refusals = [
    [url.length > LONGEST_URL, 414],
    [!isReadable(path) || search.includes('%00'), 400],
    [!METHODS.has(method), 405],
    [isForeignPost(request, path), 403],
    [Number(headers['content-length'] ?? 0) > bodyLimit(path), 413],
  ] as const
  const refusal = refusals.find(([applies]) => applies)
  return refusal ? { ok: false, status: refusal[1] } : { ok: true, path, search: withoutData(search) }
}

// Remix reads `_data` as a question of its own script, which no page of ours loads.
function withoutData(search: string): string {
  const parameters = new URLSearchParams(search)
  if (!parameters.has('_data')) return search
  parameters.delete('_data')
  return parameters.toString()
}

/** The most bytes a request to this path may carry. */
export function bodyLimit(path: string): number {
  return UPLOADS.find((upload) => upload.path.test(path))?.bytes ?? SMALL_BODY
}

/** May a form of this path carry files? It is then read as it comes, and may take its time. */
export function isUploadPath(path: string): boolean {
  return bodyLimit(path) > SMALL_BODY
}

// "//host/x" would name another host once it is resolved.
function isReadable(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  try {
    return !UNREADABLE.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** More came than a request to that path may carry. */
export class BodyTooLarge extends Error {
  constructor() {
    super('The body of a request is too large.')
    this.name = 'BodyTooLarge'
  }
}
