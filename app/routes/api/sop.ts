import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { prePerbupBanner } = await loadNorms()
  return jsonAnswer(request, { legalMode: 'PRE_PERBUP', notice: prePerbupBanner, procedure: null })
}

export const action = readOnly
