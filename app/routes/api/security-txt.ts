import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { textAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { securityTxt } from '#app/http/security-txt.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return textAnswer(request, securityTxt(publicContext(request).today), 'text/plain; charset=utf-8')
}

export const action = readOnly
