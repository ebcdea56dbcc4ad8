import { randomUUID } from 'node:crypto'
import { open311Answer, open311Error, type Open311Format } from './answer.server.ts'
import { reportOfForm } from './report-form.server.ts'
import { JURISDICTION } from './services.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ComplaintOrder, ComplaintReceipt } from '#app/domain/complaints/order.ts'
import { SentKey } from '#app/domain/complaints/sent-report.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { open311Words } from '#app/i18n/open311/words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** How the standard wraps requests in XML. */
export const REQUESTS = { list: 'service_requests', item: 'request' }

/**
 * A posted form of GeoReport v2 as an order, or what is answered instead. An `Idempotency-Key` is ours: with one, sending
 * again is safe.
 */
export async function readReport(
  request: Request,
  { now }: Context,
  format: Open311Format,
): Promise<Result<ComplaintOrder, Response>> {
  const form = new URLSearchParams(await request.text())
  if ((form.get('jurisdiction_id') ?? JURISDICTION) !== JURISDICTION)
    return refuse(open311Error(format, 'unknown-jurisdiction'))
  const report = reportOfForm(form, (await loadNorms()).complaintKinds)
  if (!report.ok) {
    const { refusal } = report
    return refuse(open311Error(format, refusal.code, 'fields' in refusal ? refusal.fields : []))
  }
  const { content, identity, ...how } = report.value
  const key = SentKey.safeParse(request.headers.get('idempotency-key') ?? '').data ?? randomUUID()
  return accept({
    reception: { ...how, channel: 'OPEN311', receivedAt: now },
    content,
    identity,
    sentKey: `open311/${key}`,
  })
}

/** The receipt: the secret is in `service_notice`, this once. */
export function receiptAnswer({ complaint, secret, again }: ComplaintReceipt, format: Open311Format): Response {
  const service_notice = open311Words.notice(complaint.no, secret)
  const rows = [{ service_request_id: complaint.no, service_notice, account_id: null }]
  return open311Answer({ format, elements: REQUESTS, rows, status: again ? 200 : 201 })
}
