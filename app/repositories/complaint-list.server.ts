import { db } from './db.server.ts'
import { complaintColumns, toComplaint } from './complaints.server.ts'
import { COMPLAINT_STAGES, type Complaint, type ComplaintStage } from '#app/domain/complaints/complaint.ts'
import type { ComplaintScope } from '#app/domain/complaints/may-open.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What a list of reports is narrowed to; `stage` null: those that are not closed. */
export type ComplaintFilters = {
  stage: ComplaintStage | 'ALL' | null
  kind: string | null
  severity: number | null
  unitId: string | null
}

/** A report in the list, with the day its next work is due; null: none is. */
export type ListedComplaint = { complaint: Complaint; dueOn: Day | null }

const PAGE = 50

/** The reports an officer may know of, those due first on top, then the gravest; a page, and whether more follow. */
export async function listComplaints(
  scope: ComplaintScope,
  filters: ComplaintFilters,
  page: number,
): Promise<{ rows: ListedComplaint[]; hasMore: boolean }> {
  const values: unknown[] = []
  const take = (value: unknown): string => `$${String(values.push(value))}`
  const where = [...scopeSql(scope, take), ...filterSql(filters, take)]
  const found = await db().$queryRawUnsafe<{ id: number; dueOn: Day | null }[]>(
    `select c.id, work.due_on::text as "dueOn" from complaint c
     left join lateral (select min(due_on) as due_on from work_item where ref = c.no) work on true
     where ${where.join(' and ')}
     order by work.due_on nulls last, c.severity desc, c.id desc
     limit ${take(PAGE + 1)}::int offset ${take(page * PAGE)}::int`,
    ...values,
  )
  const shown = found.slice(0, PAGE)
  const rows = await db().complaint.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: complaintColumns,
  })
  const byId = new Map(rows.map((row) => [row.id, toComplaint(row)]))
  return {
    rows: shown.flatMap(({ id, dueOn }) => {
      const complaint = byId.get(id)
      return complaint ? [{ complaint, dueOn }] : []
    }),
    hasMore: found.length > PAGE,
  }
}

/** The stages there are, for a filter. */
export function isStage(text: string): text is ComplaintStage {
  return (COMPLAINT_STAGES as readonly string[]).includes(text)
}

type Take = (value: unknown) => string

/** The same as `mayOpen` says of one report; a test holds the two to each other. */
function scopeSql({ ordinary, officials, unitId, ties }: ComplaintScope, take: Take): string[] {
  const theirs = (): string => theirsSql(take(unitId))
  const ofOrdinary = {
    ALL: () => 'true',
    NONE: () => 'false',
    LEADING: theirs,
    ACCEPTED: () => `(c.stage = 'S20' and ${theirs()})`,
  }[ordinary]()
  return [
    `(case when c.names_official then ${officialSql(officials, take)} else ${ofOrdinary} end)`,
    `not exists (
      select from complaint_link link join agency on agency.id = link.agency_id
      where link.complaint_id = c.id and link.undone_at is null and link.verdict <> 'DIFFERENT'
        and agency.no = any(${take([...ties])}::text[]))`,
  ]
}

function theirsSql(unit: string): string {
  return `(c.unit_id = ${unit} or exists (
    select from case_complaint inside join oversight_case k on k.id = inside.case_id
    where inside.complaint_id = c.id and inside.parted_at is null
      and (k.unit_id = ${unit} or ${unit} = any(k.with_unit_ids))))`
}

function officialSql(officials: ComplaintScope['officials'], take: Take): string {
  if (officials === null) return 'false'
  return 'notOf' in officials
    ? `c.official_unit_id is distinct from ${take(officials.notOf)}`
    : `c.official_unit_id = ${take(officials.onlyOf)}`
}

function filterSql({ stage, kind, severity, unitId }: ComplaintFilters, take: Take): string[] {
  return [
    ...(stage === null ? [`c.stage not in ('S70', 'S71', 'S72')`] : []),
    ...(stage === null || stage === 'ALL' ? [] : [`c.stage = ${take(stage)}`]),
    ...(kind === null ? [] : [`${take(kind)} = any(c.kinds)`]),
    ...(severity === null ? [] : [`c.severity = ${take(severity)}::int`]),
    ...(unitId === null ? [] : [`c.unit_id = ${take(unitId)}`]),
  ]
}
