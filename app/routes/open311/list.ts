import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { addressed, open311Answer, open311Error } from '#app/http/open311/answer.server.ts'
import { REQUESTS, sendReport } from '#app/http/open311/send-report.server.ts'
import { requestRow, requestsAsked } from '#app/http/open311/requests.server.ts'
import { JURISDICTION, serviceRows } from '#app/http/open311/services.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listOpenRequests } from '#app/repositories/open-requests.server.ts'

/** GET services.xml, services.json; GET requests.xml, requests.json: reports sent openly by this door, and no others. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format || (name !== 'services' && name !== 'requests')) return open311Error(format ?? 'xml', 'format')
  const query = new URL(request.url).searchParams
  if ((query.get('jurisdiction_id') ?? JURISDICTION) !== JURISDICTION)
    return open311Error(format, 'unknown-jurisdiction')
  const norms = await loadNorms()
  if (name === 'services') {
    const elements = { list: 'services', item: 'service' }
    return open311Answer({ format, elements, rows: serviceRows(norms.complaintKinds) })
  }
  const asked = requestsAsked(query, publicContext(request).now)
  if (!asked) return open311Error(format, 'dates-unreadable')
  const rows = (await listOpenRequests(asked)).map((one) => requestRow(one, norms))
  return open311Answer({ format, elements: REQUESTS, rows })
}

/** POST requests.xml, requests.json: a report. */
export async function action({ request }: ActionFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format || name !== 'requests') return open311Error(format ?? 'xml', 'format')
  return sendReport(request, publicContext(request), format)
}
