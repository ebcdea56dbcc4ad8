import { LRUCache } from 'lru-cache'
import { findAgency } from './agencies.server.ts'
import { config } from '#app/config.server.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What is recorded for a later moment is found after this long, though nobody tells of it. */
const AT_HAND_MS = 10 * 60_000

let opened: LRUCache<string, AgencyRecord> | undefined
const state = { told: false, generation: 0 }

/**
 * An agency as it is known now. While changes are told to this process one that was asked for lately is at hand and not
 * read again; a record that was being read when something changed is given, and not kept.
 */
export async function findAgencyAtHand(no: AgencyNo, now: Instant): Promise<AgencyRecord | undefined> {
  const known = atHand().get(no)
  if (known) return known
  const { generation } = state
  const found = await findAgency(no, now)
  const mayKeep = state.told && generation === state.generation && config().AGENCIES_AT_HAND > 0
  if (found && mayKeep) atHand().set(no, found)
  return found
}

/** What is kept of an agency is old; `*` for all of them. */
export function forgetAgency(no: string): void {
  state.generation += 1
  if (no === '*') atHand().clear()
  else atHand().delete(no)
}

/** Nothing is kept while nobody tells of changes. */
export function keepAgenciesAtHand(told: boolean): void {
  forgetAgency('*')
  state.told = told
}

function atHand(): LRUCache<string, AgencyRecord> {
  opened ??= new LRUCache({ max: Math.max(1, config().AGENCIES_AT_HAND), ttl: AT_HAND_MS })
  return opened
}
