import { readTrackingToken, trackingToken } from '#app/adapters/tracking-token.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { isTrackingOver } from '#app/domain/complaints/tracking-session.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findComplaint } from '#app/repositories/complaints.server.ts'

/** The report of whoever gave its secret, with the token their session goes on under. */
export type TrackedReport = { complaint: Complaint; token: string }

/** `closed`: no session, one that is over, or a report whose term is over. */
export type TrackedRefusal = NotAllowed | { code: 'closed' }

/** The report that a session opens. A session is a sealed cookie and nothing else: no table says who is reading. */
export async function openTrackedReport(
  { actor, now }: Context,
  token: string | undefined,
): Promise<Result<TrackedReport, TrackedRefusal>> {
  const allowed = requirePermission(actor, 'complaint:follow')
  if (!allowed.ok) return allowed
  const session = token === undefined ? undefined : readTrackingToken(token)
  if (!session || isTrackingOver(session, now)) return refuse({ code: 'closed' })
  const complaint = await findComplaint(session.no)
  if (!complaint?.contentKey) return refuse({ code: 'closed' })
  return accept({ complaint, token: trackingToken({ ...session, at: now }) })
}
