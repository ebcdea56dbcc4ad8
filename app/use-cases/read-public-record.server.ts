import type { Context } from '#app/domain/access/actor.ts'
import type { When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn, type PublicRecord } from '#app/domain/registry/public-record.ts'
import { statusTimeline, type TimelineEntry } from '#app/domain/registry/timeline.ts'
import type { Day, Moment } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgencyAtHand } from '#app/repositories/agencies-at-hand.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export type CurrentRecord = { agency: AgencyRecord; record: PublicRecord; norms: Norms }

/** What the public may see of an agency today, as of this moment. A merged agency is followed to the one it joined. */
export async function readPublicRecord(context: Context, no: AgencyNo): Promise<CurrentRecord | undefined> {
  return recordOf(no, { at: context.today, knownAt: context.now })
}

/** The same on any day, from what was known at a moment. Undefined when the agency was not known then. */
export async function readPublicRecordAt(no: AgencyNo, when: When): Promise<CurrentRecord | undefined> {
  return recordOf(no, when, when.knownAt)
}

export type RecordWithHistory = CurrentRecord & { timeline: readonly TimelineEntry[] }

/**
 * The same with its history, from what is known now. Many ask for one agency: its facts are at hand, and what follows
 * from the same facts and rules for the same day is worked out once.
 */
export async function readRecordWithHistory(
  { now: knownAt }: Context,
  no: AgencyNo,
  at: Day,
): Promise<RecordWithHistory | undefined> {
  const [norms, found] = await Promise.all([loadNorms(), findAgencyAtHand(no, knownAt)])
  const agency = found?.redirectsTo ? await findAgencyAtHand(found.redirectsTo, knownAt) : found
  if (!agency) return undefined
  const when = { at, knownAt }
  const known = workedOut.get(agency)
  if (known?.norms === norms && known.record.when.at === at) return { ...known, record: { ...known.record, when } }
  const record = publicRecordOn(agency, norms, when)
  const made = { agency, record, norms, timeline: statusTimeline(agency, norms, when) }
  workedOut.set(agency, made)
  return made
}

/** By the facts themselves: those read anew are others. Of each the day that was asked about last. */
const workedOut = new WeakMap<AgencyRecord, RecordWithHistory>()

async function recordOf(no: AgencyNo, when: When, knownAt?: Moment): Promise<CurrentRecord | undefined> {
  const [norms, found] = await Promise.all([loadNorms(), findAgency(no, knownAt)])
  const agency = found?.redirectsTo ? await findAgency(found.redirectsTo, knownAt) : found
  return agency && { agency, record: publicRecordOn(agency, norms, when), norms }
}
