import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { ComplaintOrder } from '#app/domain/complaints/order.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { signInToReport } from '#app/use-cases/sign-in-to-report.server.ts'
import { submitComplaint, type ComplaintReceipt } from '#app/use-cases/submit-complaint.server.ts'
import { aComplaintOrder } from '#tests/factories/complaints.ts'
import { instant } from '#tests/factories/agency-record.ts'

/** Who acts, at a moment: 13 March 2026, 09.10 WIB. */
export function at(moment = '2026-03-13T02:10:00Z', actor: Actor = { kind: 'public' }): Context {
  const now: Instant = instant(moment)
  return { actor, now, today: dayOfInstant(now), requestId: 'r-1' }
}

/** A report that was received, with its secret. */
export async function aSentReport(given: Parameters<typeof aComplaintOrder>[0] = {}): Promise<ComplaintReceipt> {
  const order: ComplaintOrder = aComplaintOrder(given)
  const sent = await submitComplaint(at(order.reception.receivedAt), order)
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return sent.value
}

/** The session of whoever sent it. */
export async function tracked({ complaint, secret }: ComplaintReceipt, moment?: string): Promise<string> {
  const typed = { number: complaint.no, secret, network: '10.0.0.1' }
  const opened = await signInToReport(at(moment), typed, { answerAfterMs: 0 })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.token
}
