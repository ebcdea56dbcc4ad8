import { loadNorms } from './norms.server.ts'
import type { Tx } from './transaction.server.ts'
import type { WorkKind } from '#app/domain/queue/kinds.ts'
import { workRow, type WorkItem, type WorkRef } from '#app/domain/queue/work-item.ts'
import type { Day } from '#app/domain/shared/day.ts'

/**
 * Puts pieces of work into the queue, or says anew what they are: one row for each kind and ref. District and types are
 * the agency's; whoever it was assigned to keeps it. `today` is the day by which deadlines are counted.
 */
export async function putWorkItems(tx: Tx, items: readonly WorkItem[], today: Day): Promise<void> {
  if (items.length === 0) return
  const { parameters, calendar } = await loadNorms()
  const rows = onePerRef(items).map((item) => workRow(item, { parameters, calendar, today }))
  await tx.$executeRaw`
    insert into work_item (kind, ref, agency_id, district_code, types, detail, unit_id, permission, started_on,
      working_days, due_on, sort_on, urgency, waiting_for, excluded, assigned_to)
    select row.kind, row.ref, row."agencyId", agency.district_code,
      array(select distinct type from capability where capability.agency_id = agency.id
        union select distinct type from listing where listing.agency_id = agency.id),
      row.detail, row."unitId", row.permission, row."startedOn", row."workingDays", row."dueOn",
      coalesce(row."dueOn", '9999-12-31'), row.urgency, row."waitingFor", row.excluded, given.account_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      kind text, ref text, "agencyId" int, detail text, "unitId" text, permission text, "startedOn" date,
      "workingDays" int, "dueOn" date, urgency int, "waitingFor" text, excluded text[])
    left join agency on agency.id = row."agencyId"
    left join work_assignment given on given.kind = row.kind and given.ref = row.ref
    on conflict (kind, ref) do update set agency_id = excluded.agency_id, district_code = excluded.district_code,
      types = excluded.types, detail = excluded.detail, unit_id = excluded.unit_id, permission = excluded.permission,
      started_on = excluded.started_on, working_days = excluded.working_days, due_on = excluded.due_on,
      sort_on = excluded.sort_on, urgency = excluded.urgency, waiting_for = excluded.waiting_for,
      excluded = excluded.excluded, assigned_to = excluded.assigned_to`
}

/** Takes pieces of work out of the queue: they are done, or there is nothing to do any more. Unknown ones are passed over. */
export async function removeWorkItems(tx: Tx, refs: readonly WorkRef[]): Promise<void> {
  if (refs.length === 0) return
  await tx.$executeRaw`
    delete from work_item using jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as gone(kind text, ref text)
    where work_item.kind = gone.kind and work_item.ref = gone.ref`
}

/** Whose work is said anew: that of these agencies, of these refs, that of no agency, or all there is. */
export type Whose = { agencyIds: readonly number[] } | { refs: readonly string[] } | 'no-agency' | 'all'

/** Work of some kinds becomes exactly `items`: what is not among them is gone. */
export async function replaceWorkOf(
  tx: Tx,
  { whose, kinds, items }: { whose: Whose; kinds: readonly WorkKind[]; items: readonly WorkItem[] },
  today: Day,
): Promise<void> {
  const kept = items.map(({ kind, ref }) => ({ kind, ref }))
  const agencyIds = typeof whose === 'object' && 'agencyIds' in whose ? whose.agencyIds : null
  const refs = typeof whose === 'object' && 'refs' in whose ? whose.refs : null
  await tx.$executeRaw`
    delete from work_item
    where kind = any(${kinds}::text[])
      and (${whose === 'all'} or agency_id = any(${agencyIds}::int[])
        or ref = any(${refs}::text[])
        or (${whose === 'no-agency'} and agency_id is null))
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept(kind text, ref text)
        where kept.kind = work_item.kind and kept.ref = work_item.ref)`
  await putWorkItems(tx, items, today)
}

function onePerRef(items: readonly WorkItem[]): WorkItem[] {
  return [...new Map(items.map((item) => [`${item.kind} ${item.ref}`, item])).values()]
}
