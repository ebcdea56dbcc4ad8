import type { LoaderFunctionArgs } from '@remix-run/node'
import { statusAnswer } from '#app/http/api/answers.server.ts'
import { readAgencyNo, readWhen } from '#app/http/api/parameters.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { problem, readOnly } from '#app/http/problem.server.ts'
import { readPublicRecordAt } from '#app/use-cases/read-public-record.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = readAgencyNo(request, params['no'])
  if (!no.ok) return no.response
  const when = readWhen(request, publicContext(request))
  if (!when.ok) return when.response
  const found = await readPublicRecordAt(no.value, when.value)
  if (!found) return problem(request, 'agency-not-found')
  return jsonAnswer(request, statusAnswer(found.record, found.norms, when.value.knownInstant))
}

export const action = readOnly
