import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { STAYS_DAYS, type RadarRow, type RadarView } from '#app/domain/warnings/radar.ts'
import { HORIZON_DAYS } from '#app/domain/warnings/thresholds.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What is on the radar on $1, of an agency that joined another under that one: warned of, near, and with no accepted document in its place. */
const OPEN = `
  with warned as (select distinct on (evidence_ref) * from expiry_warning order by evidence_ref, threshold),
  open as (
    select w.evidence_ref, w.evidence_kind, w.until, w.covers, w.types, w.agency_id as warned_id,
      a.id as agency_id, a.no, a.name, a.district_code, exists (
      select from evidence later where later.agency_id in (e.agency_id, a.id) and later.kind = e.kind
        and later.programme_key is not distinct from e.programme_key and later.id > e.id and later.decision is null
    ) as is_uploaded
    from warned w join agency whose on whose.id = w.agency_id
      join agency a on a.id = coalesce(whose.redirects_to_id, whose.id) join evidence e on e.ref = w.evidence_ref
    where a.ceased_on is null
      and w.until between $1::date - ${String(STAYS_DAYS)} and $1::date + ${String(HORIZON_DAYS)}
      and not exists (
        select from evidence later where later.agency_id in (e.agency_id, a.id) and later.kind = e.kind
          and later.programme_key is not distinct from e.programme_key and later.id > e.id
          and later.decision = 'ACCEPTED'))`

const ROW = `
  select o.agency_id as "agencyId", o.no, o.name, o.district_code as "districtCode", o.evidence_ref as "evidenceRef",
    o.evidence_kind as "evidenceKind", o.until::text as until, o.covers, o.types, o.is_uploaded as "isUploaded",
    r.letter_code as "letterCode", r.day::text as "remindedOn", r.answered_at is not null as "isAnswered"
  from open o left join lateral (
    select * from reminder where agency_id in (o.agency_id, o.warned_id) and evidence ? o.evidence_ref order by id desc limit 1) r on true`

/** Documents on the radar, those that end first first; `limit` of them from `offset` on. */
export async function listRadar(
  view: RadarView,
  today: Day,
  { limit, offset }: { limit: number; offset: number },
): Promise<RadarRow[]> {
  const rows = await db().$queryRawUnsafe(
    `${OPEN} ${ROW}
     where ($2::int is null or case when $2 = 0 then o.until < $1::date
         else o.until >= $1::date and o.until <= $1::date + $2 end)
       and ($3::text is null or o.district_code = $3) and ($4::text is null or $4 = any(o.types))
     order by o.until, o.agency_id, o.evidence_ref limit $5 offset $6`,
    ...[today, view.within, view.district, view.type, limit, offset],
  )
  return z.array(Row).parse(rows)
}

/** The same of these agencies, as a transaction sees them. */
export async function listRadarOf(tx: Tx, agencyIds: readonly number[], today: Day): Promise<RadarRow[]> {
  const rows = await tx.$queryRawUnsafe(
    `${OPEN} ${ROW} where o.agency_id = any($2::int[]) order by o.until, o.agency_id, o.evidence_ref`,
    today,
    agencyIds,
  )
  return z.array(Row).parse(rows)
}

/** How many documents end within each number of days (0: have ended), in a district and of a type. */
export async function countRadar(
  { district, type }: RadarView,
  today: Day,
): Promise<Record<'all' | '90' | '30' | '7' | '0', number>> {
  const rows = await db().$queryRawUnsafe(
    `${OPEN} select count(*)::int as "all", count(*) filter (where until >= $1::date)::int as "90",
       count(*) filter (where until between $1::date and $1::date + 30)::int as "30",
       count(*) filter (where until between $1::date and $1::date + 7)::int as "7",
       count(*) filter (where until < $1::date)::int as "0"
     from open o where ($2::text is null or o.district_code = $2) and ($3::text is null or $3 = any(o.types))`,
    ...[today, district, type],
  )
  const [counts] = z.array(Counts).parse(rows)
  return counts ?? { all: 0, 90: 0, 30: 0, 7: 0, 0: 0 }
}

const number = z.number()
const Counts = z.object({ all: number, 90: number, 30: number, 7: number, 0: number })

// Days, numbers and codes of the database have their form by construction; only the shape is looked at.
const text = z.string()
const day = z.custom<Day>((value) => typeof value === 'string')
const Cover = z.object({
  ...{ requirementId: text, capabilityId: number, type: text, activity: text },
  ...{ programmeKey: text.nullable(), programmeName: text.nullable() },
})
const Row = z
  .object({
    ...{ agencyId: number, no: z.custom<RadarRow['no']>((value) => typeof value === 'string'), name: text },
    ...{ districtCode: text.nullable(), evidenceRef: text, evidenceKind: text, until: day },
    ...{ covers: z.array(Cover), types: z.array(text), isUploaded: z.boolean() },
    ...{ letterCode: text.nullable(), remindedOn: day.nullable(), isAnswered: z.boolean() },
  })
  .transform(({ letterCode, remindedOn, isAnswered, ...row }): RadarRow => {
    const reminder =
      letterCode !== null && remindedOn !== null ? { code: letterCode, on: remindedOn, isAnswered } : null
    return { ...row, reminder }
  })
