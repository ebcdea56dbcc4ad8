import type { ActivityKind, Settlement } from './kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What happened to an observation, as the ledger tells it: without where it was seen and what was noted. */
export type ActivityEvent =
  | {
      type: 'activity-observed'
      ref: string
      kind: ActivityKind
      activity: string
      programmeKey: string | null
      observedOn: Day
      sourceFile: string | null
    }
  | { type: 'activity-settled'; ref: string; how: Settlement }
