import { actOrder } from './act-orders.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Act } from '#app/domain/acts/act.ts'
import { offeredOf, type Offered } from '#app/domain/mergers/offered.ts'
import { peopleOf, type KeptPerson } from '#app/domain/mergers/people.ts'
import { leftBehind, type Compared } from '#app/domain/mergers/side-by-side.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn, type PublicRecord } from '#app/domain/registry/public-record.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listKeptPeople } from '#app/repositories/people.server.ts'

export type SplitPage = {
  agency: AgencyRecord
  record: PublicRecord
  norms: Norms
  /** As kept at this record and at those it is bound to. */
  people: readonly KeptPerson[]
  offered: readonly Offered[]
}

export type SplitPageRefusal = NotAllowed | { code: 'no-such-agency' } | { code: 'agency-merged'; into: AgencyNo }

/** A record and everything of it that may become a record of its own. */
export async function readSplitPage(context: Context, no: AgencyNo): Promise<Result<SplitPage, SplitPageRefusal>> {
  const allowed = requirePermission(context.actor, 'act:propose-merger', { agencyNo: no })
  if (!allowed.ok) return allowed
  const [norms, agency] = await Promise.all([loadNorms(), findAgency(no)])
  if (!agency) return refuse({ code: 'no-such-agency' })
  if (agency.redirectsTo) return refuse({ code: 'agency-merged', into: agency.redirectsTo })
  const people = await peopleKeptFor(agency)
  const record = publicRecordOn(agency, norms, { at: context.today, knownAt: context.now })
  return accept({ agency, record, norms, people, offered: offeredOf(agency, people) })
}

/** Both records as they would be, and the papers of what went that would stay. */
export type SplitOutcome = { stays: Compared; parted: Compared; leftBehind: readonly string[] }

export type PartAct = Extract<Act, { type: 'part-agency' }>

/** What a split would make of a record, or why it is not possible as things stand. */
export async function previewSplit(
  context: Context,
  { agency, norms, people }: Pick<SplitPage, 'agency' | 'norms' | 'people'>,
  act: PartAct,
): Promise<Result<SplitOutcome, { code: string }>> {
  const order = await actOrder(context, { act, no: agency.no, by: ['', ' '], actedBy: [], reason: '', norms })
  const done = order.decide(agency, [])
  if (!done.ok) return done
  const { record: stays, others: [parted] = [] } = done.value
  if (!parted) throw new Error('A record was to be parted and there is no second one.')
  return accept({
    stays: { record: stays, people: peopleOf(stays, people) },
    parted: { record: parted, people: peopleOf(parted, people) },
    leftBehind: leftBehind(agency, stays),
  })
}

/** The people of a record and of all it is bound to, each where they are kept: `peopleOf` says who is whose. */
export async function peopleKeptFor(record: AgencyRecord): Promise<KeptPerson[]> {
  return listKeptPeople((record.together?.own ?? [record]).map(({ id }) => id))
}
