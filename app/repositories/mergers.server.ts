import { ofType, type AgencyEvent } from './agency-events.server.ts'
import { addAgencies, type AgencyKey } from './agency-writes.server.ts'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { WorkKind } from '#app/domain/queue/kinds.ts'
import type { MergerEvent } from '#app/domain/registry/events.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Saved = { event: MergerEvent; agencyId: number }

/** Agencies bound to each other by what happened, and for each event the other agency it is about. */
export type BoundAgencies = { keys: AgencyKey[]; others: Saved[] }

/** Saves which records were joined, parted or are themselves again, and where each number leads now. */
export async function saveMergers(tx: Tx, events: readonly AgencyEvent[]): Promise<BoundAgencies> {
  const others: Saved[] = []
  for (const event of ofType(events, 'agencies-joined')) others.push(await saveJoined(tx, event))
  for (const event of ofType(events, 'agency-parted')) others.push(await saveParted(tx, event))
  for (const event of ofType(events, 'merger-undone')) others.push(await saveUndone(tx, event))
  const ids = others.map(({ agencyId }) => agencyId)
  return { keys: ids.length === 0 ? [] : await leadNumbers(tx, ids), others }
}

type Event<Type extends MergerEvent['type']> = Extract<MergerEvent, { type: Type }> & { agencyId: number }

async function saveJoined(tx: Tx, event: Event<'agencies-joined'>): Promise<Saved> {
  const from = await idOf(tx, event.from)
  await addMerger(tx, { event, kind: 'JOINED', fromId: from, intoId: event.agencyId })
  return { event, agencyId: from }
}

async function saveParted(tx: Tx, event: Event<'agency-parted'>): Promise<Saved> {
  const [key] = await addAgencies(tx, [event.agency])
  if (!key) throw new Error('An agency was to be added and none was.')
  await addMerger(tx, { event, kind: 'PARTED', fromId: event.agencyId, intoId: key.id, part: event.part })
  return { event, agencyId: key.id }
}

type NewMerger = {
  event: { ref: string; by: readonly string[]; recordedAt: string }
  kind: 'JOINED' | 'PARTED'
  fromId: number
  intoId: number
  part?: object
}

async function addMerger(tx: Tx, { event: { ref, by, recordedAt }, ...row }: NewMerger): Promise<void> {
  await tx.merger.create({
    data: { ...row, ref, recordedBy: [...by], recordedAt: new Date(recordedAt) },
    select: { id: true },
  })
}

async function saveUndone(tx: Tx, event: Event<'merger-undone'>): Promise<Saved> {
  const { ref, by, recordedAt } = event
  const { count } = await tx.merger.updateMany({
    where: { ref, undoneAt: null },
    data: { undoneBy: [...by], undoneAt: new Date(recordedAt) },
  })
  if (count !== 1) throw new Error(`${ref} was undone by someone else in the meantime.`)
  return { event, agencyId: await idOf(tx, event.other) }
}

async function idOf(tx: Tx, no: AgencyNo): Promise<number> {
  const { id } = await tx.agency.findUniqueOrThrow({ where: { no }, select: { id: true } })
  return id
}

/** Where each number leads, for all records bound to these: `registry/together.ts` says the same of one. */
async function leadNumbers(tx: Tx, ids: readonly number[]): Promise<AgencyKey[]> {
  return tx.$queryRaw<AgencyKey[]>`
    with recursive bond as (
      select from_id as a, into_id as b from merger where kind <> 'DIFFERENT'
    ), grp (id) as (
      select unnest(${ids}::int[])
      union select case when bond.a = grp.id then bond.b else bond.a end
        from grp join bond on grp.id in (bond.a, bond.b)
    ), step as (
      select from_id as a, into_id as b from merger where kind = 'JOINED' and undone_at is null
      union select into_id, from_id from merger where kind = 'PARTED' and undone_at is not null
    ), walk (id, at) as (
      select id, id from grp union select walk.id, step.b from walk join step on step.a = walk.at
    ), led as (
      select walk.id, walk.at from walk where not exists (select from step where step.a = walk.at)
    )
    update agency set redirects_to_id = nullif(led.at, agency.id)
    from led where led.id = agency.id
    returning agency.id, agency.no`
}

/** Two records that an officer looked at: they are not the same. Remembered whichever way round it is asked. */
export async function addFoundDifferent(
  tx: Tx,
  found: { ref: string; fromId: number; intoId: number; note: string; by: string; at: Instant },
): Promise<void> {
  const { by, at, ...row } = found
  await tx.merger.create({
    data: { ...row, kind: 'DIFFERENT', recordedBy: [by], recordedAt: new Date(at) },
    select: { id: true },
  })
}

export type FoundDifferent = { nos: readonly [AgencyNo, AgencyNo]; note: string; at: Instant }

/** Records that were looked at beside this one and are not the same, the newest first. */
export async function listFoundDifferent(no: AgencyNo): Promise<FoundDifferent[]> {
  const rows = await db().merger.findMany({
    where: { kind: 'DIFFERENT', OR: [{ from: { no } }, { into: { no } }] },
    select: { note: true, recordedAt: true, from: { select: { no: true } }, into: { select: { no: true } } },
    orderBy: { id: 'desc' },
  })
  // Numbers and instants of the database have their form by construction.
  return rows.map(({ note, recordedAt, from, into }) => ({
    nos: [from.no as AgencyNo, into.no as AgencyNo],
    note: note ?? '',
    at: recordedAt.toISOString() as Instant,
  }))
}

/** Agencies that were joined to others or parted, by id: their records say what is read under each. */
export async function listBoundIds(tx: Tx): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select from_id as id from merger where kind <> 'DIFFERENT'
    union select into_id from merger where kind <> 'DIFFERENT' order by 1`
  return rows.map(({ id }) => id)
}

/** Kinds of work that are done by the number of the agency; an agency they wait at does not join another. */
const BY_NUMBER: readonly WorkKind[] = ['CORRECTION', 'CLAIM', 'PROPOSAL', 'VISIT', 'CONFIRM_ACT']

/** What waits at an agency by its number, by name: requests, claims, proposals, visits, acts to be confirmed. */
export async function listWaitingAt(no: AgencyNo): Promise<string[]> {
  const rows = await db().workItem.findMany({
    where: { agency: { no }, kind: { in: [...BY_NUMBER] } },
    select: { ref: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ ref }) => ref)
}
