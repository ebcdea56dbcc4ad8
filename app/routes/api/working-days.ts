import type { LoaderFunctionArgs } from '@remix-run/node'
import { readParameters, WorkingDaysQuery } from '#app/http/api/parameters.server.ts'
import { workingDaysAnswer } from '#app/http/api/working-days-answer.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readParameters(request, WorkingDaysQuery)
  if (!asked.ok) return asked.response
  const { calendar } = await loadNorms()
  return jsonAnswer(request, workingDaysAnswer(asked.value, calendar, publicContext(request).today))
}

export const action = readOnly
