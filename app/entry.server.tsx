import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { EntryContext } from '@remix-run/node'
import { renderToString } from 'react-dom/server'
import { log, loggedError } from '#app/http/log.server.ts'
import { REQUEST_ID_HEADER } from '#app/http/context.server.ts'
import { readyAnswer } from '#app/http/ready-answer.server.ts'
import { markUnavailable } from '#app/http/unavailable.server.ts'
import { isDatabaseAway } from '#app/repositories/database-away.server.ts'

// The build is one graph of modules: whoever loads it starts the server that is in it (scripts/serve.ts).
export { startServer } from './server.ts'

/** Remix keeps a timer for what a page's script would still be sent; there is none, and nothing to wait for. */
export const streamTimeout = 0

type PageArguments = [request: Request, status: number, headers: Headers, context: EntryContext]

/** Pages are short and carry no script: they are made in one go, without the stream that would feed one. */
export default function handleRequest(...[request, status, headers, context]: PageArguments): Response {
  const { serverHandoffStream: _unused, ...withoutHandoff } = context
  const html = renderToString(<RemixServer context={withoutHandoff} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return readyAnswer(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Something is broken: kept in the log under the request's id. A database that is away is not: it comes back. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const entry = { requestId: request.headers.get(REQUEST_ID_HEADER), error: loggedError(error) }
  if (!isDatabaseAway(error)) {
    log().error(entry, 'a page failed')
    return
  }
  markUnavailable(request)
  log().warn(entry, 'the database is away')
}
