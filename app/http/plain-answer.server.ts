import type { ServerResponse } from 'node:http'
import { refusals as english } from '#app/i18n/server/en.ts'
import { refusals as indonesian } from '#app/i18n/server/id.ts'

type RefusalStatus = keyof typeof indonesian

export type PlainAnswer = { status: RefusalStatus; path: string; requestId: string; retryAfterSeconds?: number }

/** Turns a request away in words: problem+json (RFC 9457) on the API, else a page of one sentence in both languages. */
export function answerPlainly(response: ServerResponse, answer: PlainAnswer): void {
  const asProblem = answer.path.startsWith('/api/')
  response.statusCode = answer.status
  response.setHeader('Content-Type', asProblem ? 'application/problem+json' : 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  if (answer.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(answer.retryAfterSeconds))
  response.end(asProblem ? problem(answer) : page(answer))
}

/** The same as a raw HTTP/1.1 message, for requests Node could not even read. */
export function rawAnswer(status: 400 | 408 | 431): string {
  const body = `${indonesian[status]}\n${english[status]}\n`
  const length = Buffer.byteLength(body)
  return `HTTP/1.1 ${String(status)} \r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${String(length)}\r\n\r\n${body}`
}

function problem({ status, requestId }: PlainAnswer): string {
  const words = { title: english[status], detail: indonesian[status] }
  return JSON.stringify({ type: 'about:blank', status, ...words, requestId })
}

function page({ status, requestId }: PlainAnswer): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${String(status)} · CekLembaga</title></head>
<body><main><h1>${indonesian[status]}</h1><p lang="en">${english[status]}</p><p><small>${requestId}</small></p><p><a href="/">CekLembaga</a></p></main></body></html>
`
}
