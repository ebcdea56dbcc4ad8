import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApiDocument } from '#app/http/api/openapi.server.ts'
import { textAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return textAnswer(request, openApiDocument(), 'application/json')
}

export const action = readOnly
