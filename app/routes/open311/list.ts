import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { addressed, open311Answer, open311Error, type Open311Format } from '#app/http/open311/answer.server.ts'
import { readReport, receiptAnswer, REQUESTS } from '#app/http/open311/send-report.server.ts'
import { requestRow, requestsAsked } from '#app/http/open311/requests.server.ts'
import { JURISDICTION, serviceRows } from '#app/http/open311/services.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listOpenRequests } from '#app/repositories/open-requests.server.ts'
import { guardProgram } from '#app/use-cases/guard-intake.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'

/** GET services.xml, services.json; GET requests.xml, requests.json: reports sent openly by this door, and no others. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format || (name !== 'services' && name !== 'requests')) return open311Error(format ?? 'xml', 'format')
  const query = new URL(request.url).searchParams
  if ((query.get('jurisdiction_id') ?? JURISDICTION) !== JURISDICTION)
    return open311Error(format, 'unknown-jurisdiction')
  return name === 'services' ? services(format) : requests(format, query, publicContext(request).now)
}

async function services(format: Open311Format): Promise<Response> {
  const { complaintKinds } = await loadNorms()
  return open311Answer({ format, elements: { list: 'services', item: 'service' }, rows: serviceRows(complaintKinds) })
}

async function requests(format: Open311Format, query: URLSearchParams, now: Instant): Promise<Response> {
  const asked = requestsAsked(query, now)
  if (!asked) return open311Error(format, 'dates-unreadable')
  const [found, norms] = await Promise.all([listOpenRequests(asked), loadNorms()])
  return open311Answer({ format, elements: REQUESTS, rows: found.map((one) => requestRow(one, norms)) })
}

/** POST requests.xml, requests.json: a report. */
export async function action({ request }: ActionFunctionArgs) {
  const { name, format } = addressed(request)
  if (!format || name !== 'requests') return open311Error(format ?? 'xml', 'format')
  const context = publicContext(request)
  const guarded = await guardProgram(context, request.headers.get('altcha'))
  if (!guarded.ok) return open311Error(format, 'challenge-required', [JSON.stringify(guarded.refusal.challenge)])
  const order = await readReport(request, context, format)
  if (!order.ok) return order.refusal
  const sent = await submitComplaint(context, order.value)
  if (sent.ok) return receiptAnswer(sent.value, format)
  return open311Error(format, sent.refusal.code === 'sent-differently' ? 'sent-differently' : 'unreadable')
}
