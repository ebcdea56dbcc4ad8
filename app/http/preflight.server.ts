import { isForEverybody } from './headers.server.ts'
import type { Exchange } from './exchange.server.ts'

/** What other sites' pages may send to the API; nothing else is open to them. */
const FOR_EVERYBODY = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
} as const

/** Answers OPTIONS: which methods there are and, on the API and open data, what a page of another site may send. */
export function answerPreflight({ response, path }: Pick<Exchange, 'response' | 'path'>): void {
  response.setHeader('Allow', 'GET, HEAD, POST, OPTIONS')
  if (isForEverybody(path)) for (const [name, value] of Object.entries(FOR_EVERYBODY)) response.setHeader(name, value)
  response.statusCode = 204
  response.end()
}
