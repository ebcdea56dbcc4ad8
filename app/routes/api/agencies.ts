import type { LoaderFunctionArgs } from '@remix-run/node'
import { agencyItem } from '#app/http/api/answers.server.ts'
import { districtCode } from '#app/http/api/district.server.ts'
import { AgenciesQuery, readParameters } from '#app/http/api/parameters.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { jsonAnswer } from '#app/http/json.server.ts'
import { readOnly } from '#app/http/problem.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { findPublicAgencies } from '#app/use-cases/find-public-agencies.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readParameters(request, AgenciesQuery)
  if (!asked.ok) return asked.response
  const { cursor, ...filter } = asked.value
  const district = districtCode(filter.district, (await loadNorms()).region)
  const query = { ...filter, district, after: cursor }
  const { found, page, norms } = await findPublicAgencies(publicContext(request), query)
  const items = found.map(({ hit, record }) => agencyItem(record, norms, hit))
  return jsonAnswer(request, { items, next: page.next, ...(page.suggestion ? { suggestion: page.suggestion } : {}) })
}

export const action = readOnly
