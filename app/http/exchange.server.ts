import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request and its answer, after the guard has let it in. */
export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  path: string
  /** The query without its question mark. */
  search: string
}
