import type { Threshold } from './thresholds.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What the radar found, and what officers did about it. */
export type WarningEvent =
  | {
      type: 'expiry-warned'
      warnings: readonly { evidenceRef: string; threshold: Threshold; until: Day }[]
      /** Fingerprints of the snapshots kept of what lapsed. */
      snapshots: readonly string[]
    }
  | { type: 'reminder-sent'; code: string; evidence: readonly string[] }
  | { type: 'reminder-answered'; code: string }
