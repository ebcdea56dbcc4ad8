import type { LoaderFunctionArgs } from '@remix-run/node'
import { textAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'

/** Receipts, letters and what one person did here are nobody's search result. */
const TEXT = `User-agent: *
Disallow: /cek/
Disallow: /lacak
Disallow: /*/surat-status
Disallow: /*/koreksi
`

export function loader({ request }: LoaderFunctionArgs) {
  return textAnswer(request, TEXT, 'text/plain; charset=utf-8')
}

export const action = readOnly
