import type { LoaderFunctionArgs } from '@remix-run/node'
import { dataPackage } from '#app/http/api/open-data-documents.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return jsonAnswer(request, dataPackage(publicContext(request).today))
}

export const action = readOnly
