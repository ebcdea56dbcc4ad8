import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { hasProgramme } from '#app/domain/registry/evidence.ts'
import type { ActivityEvent } from './events.ts'
import type { ActivityKind, Settlement } from './kinds.ts'

/** What an officer enters. `programmeKey`: one of the agency's own; `programmeName`: as it was seen. */
export type ActivityForm = {
  kind: ActivityKind
  activity: string
  programmeKey: string | null
  programmeName: string | null
  observedOn: Day
  seenAt: string
  note: string | null
  sourceFile: string | null
}

/**
 * What an agency was seen to do, where and when, and by whom it was recorded. For the office only: it decides no status
 * and is never public (domain.md 3.3: an open suspicion changes nothing).
 */
export type ObservedActivity = ActivityForm & {
  ref: string
  recordedBy: string
  recordedAt: Instant
  settled: { how: Settlement; note: string; by: string; at: Instant } | null
}

export type ObserveRefusal =
  | { code: 'unknown-activity'; activity: string }
  | { code: 'observed-in-the-future' }
  | { code: 'where-needed' }
  | { code: 'no-such-programme'; programmeKey: string }

type Observing = { today: Day; activities: ReadonlySet<string> }
type Kept = { activity: ObservedActivity; events: readonly ActivityEvent[] }

/** May what was seen be kept? Asked first, so that no number is taken for what is refused. */
export function checkActivity(
  record: AgencyRecord,
  { activity, programmeKey, observedOn, seenAt }: ActivityForm,
  { today, activities }: Observing,
): Result<null, ObserveRefusal> {
  if (!activities.has(activity)) return refuse({ code: 'unknown-activity', activity })
  if (observedOn > today) return refuse({ code: 'observed-in-the-future' })
  if (seenAt.trim() === '') return refuse({ code: 'where-needed' })
  if (programmeKey !== null && !hasProgramme(record, programmeKey))
    return refuse({ code: 'no-such-programme', programmeKey })
  return accept(null)
}

/** Keeps what was seen. Whether it is covered is asked of the papers each time anew (`compareActivity`). */
export function observeActivity(form: ActivityForm, { ref, by, now }: { ref: string; by: string; now: Instant }): Kept {
  const { kind, activity, programmeKey, observedOn, sourceFile } = form
  return {
    activity: { ...form, ref, recordedBy: by, recordedAt: now, settled: null },
    events: [{ type: 'activity-observed', ref, kind, activity, programmeKey, observedOn, sourceFile }],
  }
}

export type SettleRefusal = { code: 'already-settled'; ref: string } | { code: 'note-needed' }

/** Closes what was seen: nobody is asked about it any more. Once, and with a reason. */
export function settleActivity(
  activity: ObservedActivity,
  order: { how: Settlement; note: string },
  { now, by }: { now: Instant; by: string },
): Result<Kept, SettleRefusal> {
  if (activity.settled) return refuse({ code: 'already-settled', ref: activity.ref })
  if (order.note.trim() === '') return refuse({ code: 'note-needed' })
  return accept({
    activity: { ...activity, settled: { how: order.how, note: order.note.trim(), by, at: now } },
    events: [{ type: 'activity-settled', ref: activity.ref, how: order.how }],
  })
}
