import type { AgencyRecord, OwnRecord } from './facts.ts'
import type { RegistryEvent } from './events.ts'
import { accept } from '#app/domain/shared/result.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** The day and the moment of an act, as the context of the use case has them. */
export type Acting = { today: Day; now: Instant }

/** What a decision about an agency returns: the agency as it is after, and what happened. */
export type Changed = {
  record: AgencyRecord
  events: readonly RegistryEvent[]
  /** Other agencies as they are after, where the decision is about more than one. */
  others?: readonly AgencyRecord[]
}

export function changed(record: AgencyRecord, ...events: RegistryEvent[]): { ok: true; value: Changed } {
  return accept({ record, events })
}

/**
 * The next name for a thing of an agency: `ev-000123-04`. Names of rows that exist are never given again, also where they
 * are read under another agency now.
 */
export function nextRef(prefix: string, record: AgencyRecord, taken: readonly { ref: string }[]): string {
  const elsewhere = record.together?.own.flatMap(refsOf) ?? []
  const refs = new Set([...taken.map(({ ref }) => ref), ...elsewhere])
  const stem = `${prefix}-${record.no.slice('LBG-'.length)}`
  for (let n = taken.length + 1; ; n++) {
    const ref = `${stem}-${String(n).padStart(2, '0')}`
    if (!refs.has(ref)) return ref
  }
}

function refsOf({ evidence, applications, sanctions, remedies, findings }: OwnRecord): string[] {
  return [evidence, applications, sanctions, remedies, findings].flatMap((rows) => rows.map(({ ref }) => ref))
}
