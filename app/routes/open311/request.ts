import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { addressed, open311Answer, open311Error } from '#app/http/open311/answer.server.ts'
import { requestRow, requestsAsked } from '#app/http/open311/requests.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listOpenRequests } from '#app/repositories/open-requests.server.ts'

/** GET requests/LAP-2026-000123.json: a confidential report and one that does not exist are the same 404. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format) return open311Error('xml', 'format')
  const query = new URLSearchParams({ service_request_id: name })
  const asked = requestsAsked(query, publicContext(request).now)
  const [found, norms] = await Promise.all([asked ? listOpenRequests(asked) : [], loadNorms()])
  if (found.length === 0) return open311Error(format, 'unknown-request')
  const elements = { list: 'service_requests', item: 'request' }
  return open311Answer({ format, elements, rows: found.map((one) => requestRow(one, norms)) })
}
