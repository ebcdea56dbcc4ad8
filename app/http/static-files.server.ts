import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

const A_YEAR_S = 31_536_000

/**
 * The files of the build and of `public/`. What carries a hash in its name is kept for good; the rest is asked for
 * again after an hour. Compressed forms were made by the build. Answers whether there is such a file.
 */
export function staticFiles(folder: string): StaticFiles {
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/')
      response.setHeader(
        'Cache-Control',
        hashed ? `public, max-age=${String(A_YEAR_S)}, immutable` : 'public, max-age=3600',
      )
    },
  })
  return (request, response) => {
    let found = true
    serve(request, response, () => {
      found = false
    })
    return found
  }
}
