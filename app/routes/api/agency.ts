import type { LoaderFunctionArgs } from '@remix-run/node'
import { agencyAnswer } from '#app/http/api/answers.server.ts'
import { readAgencyNo } from '#app/http/api/parameters.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { movedTo } from '#app/http/api/moved.server.ts'
import { problem, readOnly } from '#app/http/problem.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = readAgencyNo(request, params['no'])
  if (!no.ok) return no.response
  const found = await readPublicRecord(publicContext(request), no.value)
  if (!found) return problem(request, 'agency-not-found')
  if (found.record.no !== no.value) return movedTo(request, found.record.no)
  return jsonAnswer(request, agencyAnswer(found.record, found.norms))
}

export const action = readOnly
