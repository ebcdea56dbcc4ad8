import { z } from 'zod'
import { getSetting, setSetting } from './settings.server.ts'
import type { Tx } from './transaction.server.ts'
import type { PublicChange } from '#app/domain/registry/public-change.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Position of the feed up to which everything was told for certain. */
const FLOOR = 'followers.told_through'
/** No transaction that adds a change is open for this long: an earlier position can no longer appear. */
const SURE_AFTER_HOURS = 24

export type UntoldChange = PublicChange & { agencyId: number }

const Row = z.object({
  seq: z.bigint().transform(Number),
  agencyId: z.number(),
  no: z.custom<PublicChange['no']>((text) => typeof text === 'string'),
  name: z.string(),
  kind: z.custom<PublicChange['kind']>((text) => typeof text === 'string'),
  detail: z.record(z.string(), z.string().nullable()),
  recordedAt: z.date().transform((at) => at.toISOString() as Instant),
})

/**
 * Takes changes nobody has been told of, oldest first, `limit` at most, and marks them as told. Two processes never take
 * the same: the second waits for the first, and finds them marked. Positions are given before their transactions end, so
 * one may appear after a higher one was told; each is asked for by itself.
 */
export async function takeUntoldChanges(tx: Tx, now: Instant, limit: number): Promise<UntoldChange[]> {
  const floor = BigInt((await getSetting(FLOOR, tx)) ?? '0')
  const rows = await tx.$queryRaw<object[]>`
    with taken as (
      insert into change_told (change_id, told_at)
      select c.id, ${now}::timestamptz from public_change c
      where c.id > ${floor} and not exists (select from change_told t where t.change_id = c.id)
      order by c.id limit ${limit}
      on conflict do nothing returning change_id)
    select c.id as seq, c.agency_id as "agencyId", a.no, a.name, c.kind, c.detail, c.recorded_at as "recordedAt"
    from taken join public_change c on c.id = taken.change_id join agency a on a.id = c.agency_id order by c.id`
  return rows.map((row) => Row.parse(row))
}

/** Forgets marks that are old enough for the floor to stand for them. */
export async function raiseToldFloor(tx: Tx, now: Instant): Promise<void> {
  const [row] = await tx.$queryRaw<{ floor: bigint | null }[]>`
    with old as (
      delete from change_told
      where told_at < ${now}::timestamptz - make_interval(hours => ${SURE_AFTER_HOURS}::int) returning change_id)
    select max(change_id) as floor from old`
  if (row?.floor) await setSetting(tx, FLOOR, String(row.floor))
}
