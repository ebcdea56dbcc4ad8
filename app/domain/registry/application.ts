import { changed, nextRef, type Acting, type Changed } from './changed.ts'
import type { AgencyRecord, Application } from './facts.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import type { Day } from '#app/domain/shared/day.ts'

export type OpenApplicationRefusal =
  | { code: 'opened-in-the-future' }
  | { code: 'application-already-open'; ref: string }
  | { code: 'ref-taken'; ref: string }

/** An application arrived. While it is open, rows that were never met are shielded, 60 working days at most (3.3). */
export function openApplication(
  record: AgencyRecord,
  form: { openedOn: Day; ref?: string },
  acting: Acting,
): Result<Changed, OpenApplicationRefusal> {
  const { openedOn, ref = nextRef('app', record, record.applications) } = form
  if (record.applications.some((one) => one.ref === ref)) return refuse({ code: 'ref-taken', ref })
  const open = record.applications.find(({ closed }) => closed === null)
  if (openedOn > acting.today) return refuse({ code: 'opened-in-the-future' })
  if (open) return refuse({ code: 'application-already-open', ref: open.ref })

  const application: Application = { ref, openedOn, closed: null, recordedAt: acting.now }
  return changed(
    { ...record, applications: [...record.applications, application] },
    { type: 'application-opened', application },
  )
}

export type CloseApplicationRefusal =
  | { code: 'no-such-application'; ref: string }
  | { code: 'already-closed'; ref: string }
  | { code: 'closed-before-opened' }

/** An application ended, granted or not; what it brought is evidence of its own. */
export function closeApplication(
  record: AgencyRecord,
  order: { ref: string; on: Day },
  acting: Acting,
): Result<Changed, CloseApplicationRefusal> {
  const application = record.applications.find(({ ref }) => ref === order.ref)
  if (!application) return refuse({ code: 'no-such-application', ref: order.ref })
  if (application.closed !== null) return refuse({ code: 'already-closed', ref: order.ref })
  if (order.on < application.openedOn) return refuse({ code: 'closed-before-opened' })

  const closed = { on: order.on, recordedAt: acting.now }
  const applications = record.applications.map((one) => (one === application ? { ...one, closed } : one))
  return changed({ ...record, applications }, { type: 'application-closed', ref: order.ref, ...closed })
}
