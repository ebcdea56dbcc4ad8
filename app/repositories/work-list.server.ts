import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { WORK_KINDS, type Urgency, type WorkKind } from '#app/domain/queue/kinds.ts'
import type { Cursor, QueueView, Tab } from '#app/domain/queue/view.ts'
import { REPORT_WORK, type Viewer } from '#app/domain/queue/viewer.ts'
import { WAITING_FOR, type WorkRef } from '#app/domain/queue/work-item.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What a list is read by: whose, and which days are late and near. */
export type Reading = { viewer: Viewer; today: Day; nearUntil: Day }

const day = z.custom<Day>((text) => typeof text === 'string')

const Listed = z.object({
  id: z.number(),
  kind: z.enum(WORK_KINDS),
  ref: z.string(),
  detail: z.string().nullable(),
  agencyNo: z.custom<AgencyNo>((text) => typeof text === 'string').nullable(),
  agencyName: z.string().nullable(),
  types: z.array(z.string()),
  districtCode: z.string().nullable(),
  unitId: z.string(),
  permission: z.custom<Permission>((text) => typeof text === 'string'),
  startedOn: day,
  dueOn: day.nullable(),
  sortOn: day,
  urgency: z.number().transform((value) => value as Urgency),
  waitingFor: z.enum(WAITING_FOR),
  excluded: z.array(z.string()),
  assignedTo: z.string().nullable(),
  assignedName: z.string().nullable(),
})

/** A piece of work as the page shows it. */
export type ListedWork = z.infer<typeof Listed>

/** One page of a view, `limit` rows at most, and whether more follow. */
export async function listWork(
  view: QueueView,
  reading: Reading,
  { after, limit }: { after?: Cursor | undefined; limit: number },
): Promise<{ items: ListedWork[]; hasMore: boolean }> {
  const values = valuesOf(reading)
  const take = (value: unknown): string => `$${String(values.push(value))}`
  const where = [VISIBLE, TAB_SQL[view.tab], ...filtersOf(view, take), ...afterOf(view, after, take)]
  const rows = await db().$queryRawUnsafe(
    `with page as (
       select * from work_item w where ${where.join(' and ')} order by ${ORDER[view.sort]} limit ${take(limit + 1)}::int)
     ${COLUMNS} from page w ${JOINS} order by ${ORDER[view.sort]}`,
    ...values,
  )
  const items = z.array(Listed).parse(rows)
  return { items: items.slice(0, limit), hasMore: items.length > limit }
}

/** How much work each tab holds, in one pass over the table. */
export async function countWork(reading: Reading): Promise<Readonly<Record<Tab, number>>> {
  const counts = Object.entries(TAB_SQL).map(([tab, sql]) => `count(*) filter (where ${sql})::int as "${tab}"`)
  const [row] = await db().$queryRawUnsafe<Record<Tab, number>[]>(
    `select ${counts.join(', ')} from work_item w where ${VISIBLE}`,
    ...valuesOf(reading),
  )
  if (!row) throw new Error('The queue was not counted.')
  return row
}

/** These pieces of work as they are now; those that are gone are left out. In the order of the queue. */
export async function listWorkCalled(refs: readonly WorkRef[], tx?: Tx): Promise<ListedWork[]> {
  if (refs.length === 0) return []
  const rows = await (tx ?? db()).$queryRawUnsafe(
    `${COLUMNS} from work_item w ${JOINS}
     join jsonb_to_recordset($1::jsonb) as asked(kind text, ref text) on asked.kind = w.kind and asked.ref = w.ref
     order by ${ORDER.batas}`,
    JSON.stringify(refs),
  )
  return z.array(Listed).parse(rows)
}

/** Work of a kind that must be done by a day and is ours to do, the first due first. */
export async function listWorkDue(kind: WorkKind, until: Day): Promise<ListedWork[]> {
  const rows = await db().$queryRawUnsafe(
    `${COLUMNS} from work_item w ${JOINS}
     where w.kind = $1 and w.due_on <= $2::date and w.waiting_for = 'US' order by ${ORDER.batas} limit 500`,
    ...[kind, until],
  )
  return z.array(Listed).parse(rows)
}

const COLUMNS = `
  select w.id, w.kind, w.ref, w.detail, a.no as "agencyNo", a.name as "agencyName", w.types,
    w.district_code as "districtCode", w.unit_id as "unitId", w.permission, w.started_on::text as "startedOn",
    w.due_on::text as "dueOn", w.sort_on::text as "sortOn", w.urgency, w.waiting_for as "waitingFor", w.excluded,
    w.assigned_to as "assignedTo", u.name as "assignedName"`
const JOINS = 'left join agency a on a.id = w.agency_id left join user_account u on u.id = w.assigned_to'

/** $1 account, $2 persons, $3 permissions, $4 agencies with a tie, $5 unit or null, $6 today, $7 the last near day, $8 whose reports. */
function valuesOf({ viewer, today, nearUntil }: Reading): unknown[] {
  const { accountId, persons, permissions, ties, unitId, reportUnits } = viewer
  return [accountId, persons, permissions, ties, unitId, today, nearUntil, reportUnits]
}

/** Every parameter is named, so that each statement may carry all of them. */
const VISIBLE = `($5::text is null or w.unit_id = $5) and $1::text is not null and $2::text[] is not null
  and $3::text[] is not null and $4::text[] is not null and $6::date is not null and $7::date is not null
  and (w.kind <> all (array[${REPORT_WORK.map((kind) => `'${kind}'`).join(', ')}]) or w.unit_id = any($8::text[]))`

/** What this officer may do next: given to them, or to nobody and theirs by the policy. */
const MINE = `(w.waiting_for = 'US' and (w.assigned_to = $1 or (w.assigned_to is null and w.permission = any($3)
  and not (w.excluded && $2::text[])
  and (w.agency_id is null or w.agency_id <> all (array(select id from agency where no = any($4)))))))`
const NEAR = '(w.sort_on >= $6::date and w.sort_on <= $7::date)'
const LATE = '(w.sort_on < $6::date)'

const TAB_SQL: Readonly<Record<Tab, string>> = {
  'perlu-saya': MINE,
  mendekati: `(${NEAR} and ${MINE})`,
  terlambat: `(${LATE} and ${MINE})`,
  menunggu: `(w.waiting_for <> 'US')`,
  semua: 'true',
}

const STATE_SQL = {
  'belum-ditugaskan': 'w.assigned_to is null',
  ditugaskan: 'w.assigned_to is not null',
  mendekati: NEAR,
  terlambat: LATE,
} as const

const ORDER = {
  batas: 'w.sort_on, w.id',
  tingkat: 'w.urgency desc, w.sort_on, w.id',
  terbaru: 'w.started_on desc, w.id desc',
} as const

type Take = (value: unknown) => string

function filtersOf({ kind, type, district, state }: QueueView, take: Take): string[] {
  return [
    ...(kind === null ? [] : [`w.kind = ${take(kind)}`]),
    ...(type === null ? [] : [`${take(type)} = any(w.types)`]),
    ...(district === null ? [] : [`w.district_code = ${take(district)}`]),
    ...(state === null ? [] : [STATE_SQL[state]]),
  ]
}

function afterOf({ sort }: QueueView, after: Cursor | undefined, take: Take): string[] {
  if (!after) return []
  const id = () => `${take(after.id)}::int`
  const due = () => `(w.sort_on, w.id) > (${take(after.sortOn)}::date, ${id()})`
  switch (sort) {
    case 'batas':
      return [due()]
    case 'tingkat': {
      const urgency = `${take(after.urgency)}::int`
      return [`w.urgency <= ${urgency}`, `(w.urgency < ${urgency} or ${due()})`]
    }
    case 'terbaru':
      return [`(w.started_on, w.id) < (${take(after.startedOn)}::date, ${id()})`]
  }
}
