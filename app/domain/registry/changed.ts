import type { AgencyRecord } from './facts.ts'
import type { RegistryEvent } from './events.ts'
import { accept } from '#app/domain/shared/result.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** The day and the moment of an act, as the context of the use case has them. */
export type Acting = { today: Day; now: Instant }

/** What a decision about an agency returns: the agency as it is after, and what happened. */
export type Changed = { record: AgencyRecord; events: readonly RegistryEvent[] }

export function changed(record: AgencyRecord, ...events: RegistryEvent[]): { ok: true; value: Changed } {
  return accept({ record, events })
}

/** The next name for a thing of an agency: `ev-000123-04`. Names of rows that exist are never given again. */
export function nextRef(prefix: string, record: AgencyRecord, taken: readonly { ref: string }[]): string {
  const refs = new Set(taken.map(({ ref }) => ref))
  const stem = `${prefix}-${record.no.slice('LBG-'.length)}`
  for (let n = taken.length + 1; ; n++) {
    const ref = `${stem}-${String(n).padStart(2, '0')}`
    if (!refs.has(ref)) return ref
  }
}
