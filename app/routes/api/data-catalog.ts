import type { LoaderFunctionArgs } from '@remix-run/node'
import { dataCatalogue } from '#app/http/api/open-data-documents.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return jsonAnswer(request, dataCatalogue(publicContext(request).today), 'application/ld+json')
}

export const action = readOnly
