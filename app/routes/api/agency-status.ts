import type { LoaderFunctionArgs } from '@remix-run/node'
import { statusAnswer } from '#app/http/api/answers.server.ts'
import { readAgencyNo, readWhen } from '#app/http/api/parameters.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { taggedAnswer } from '#app/http/json.server.ts'
import { movedTo } from '#app/http/api/moved.server.ts'
import { problem, readOnly } from '#app/http/problem.server.ts'
import { readPublicRecordAt } from '#app/use-cases/read-public-record.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = readAgencyNo(request, params['no'])
  if (!no.ok) return no.response
  const when = readWhen(request, publicContext(request))
  if (!when.ok) return when.response
  const found = await readPublicRecordAt(no.value, when.value)
  if (!found) return problem(request, 'agency-not-found')
  if (found.record.no !== no.value) return movedTo(request, found.record.no)
  const text = JSON.stringify(statusAnswer(found.record, found.norms, when.value.knownInstant))
  // The moment of asking is told, and does not make it another answer.
  return taggedAnswer(request, { text, type: 'application/json', tagged: text.replace(when.value.knownInstant, '') })
}

export const action = readOnly
