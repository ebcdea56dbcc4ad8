import type { AgencyRecord } from './facts.ts'
import type { Day } from '#app/domain/shared/day.ts'

/**
 * The facts that a status on a day is asked of: programmes added later are not there yet, so that a new programme
 * without papers never darkens a day before it was offered.
 */
export function factsOn(record: AgencyRecord, at: Day): AgencyRecord {
  const capabilities = record.capabilities.map((capability) => ({
    ...capability,
    programmes: capability.programmes.filter(({ addedOn }) => addedOn === null || addedOn <= at),
  }))
  return { ...record, capabilities }
}
