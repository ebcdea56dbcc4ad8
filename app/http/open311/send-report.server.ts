import { randomUUID } from 'node:crypto'
import { open311Answer, open311Error, type Open311Format } from './answer.server.ts'
import { reportOfForm } from './report-form.server.ts'
import { JURISDICTION } from './services.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { SentKey, type SentReport } from '#app/domain/complaints/sent-report.ts'
import { open311Words } from '#app/i18n/open311/words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'

/** How the standard wraps requests in XML. */
export const REQUESTS = { list: 'service_requests', item: 'request' }

/**
 * Receives a posted form of GeoReport v2. An `Idempotency-Key` is ours: with one, sending again is safe. The secret is in
 * `service_notice`, this once.
 */
export async function sendReport(request: Request, context: Context, format: Open311Format): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  if ((form.get('jurisdiction_id') ?? JURISDICTION) !== JURISDICTION)
    return open311Error(format, 'unknown-jurisdiction')
  const report = reportOfForm(form, (await loadNorms()).complaintKinds)
  if (report.ok) return receive(report.value, { request, context, format })
  const { refusal } = report
  return open311Error(format, refusal.code, 'fields' in refusal ? refusal.fields : [])
}

type Asked = { request: Request; context: Context; format: Open311Format }

async function receive(
  { content, identity, ...how }: SentReport,
  { request, context, format }: Asked,
): Promise<Response> {
  const sentKey = SentKey.safeParse(request.headers.get('idempotency-key') ?? '').data ?? randomUUID()
  const reception = { ...how, channel: 'OPEN311' as const, receivedAt: context.now }
  const sent = await submitComplaint(context, { reception, content, identity, sentKey })
  if (!sent.ok) {
    return open311Error(format, sent.refusal.code === 'sent-differently' ? 'sent-differently' : 'unreadable')
  }
  const { complaint, secret, again } = sent.value
  const service_notice = open311Words.notice(complaint.no, secret)
  const rows = [{ service_request_id: complaint.no, service_notice, account_id: null }]
  return open311Answer({ format, elements: REQUESTS, rows, status: again ? 200 : 201 })
}
