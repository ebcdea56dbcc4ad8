import { z } from 'zod'
import type { Tx } from './transaction.server.ts'
import { WORK_KINDS } from '#app/domain/queue/kinds.ts'
import type { OpenMatter } from '#app/domain/queue/agency-work.ts'
import { WAITING_FOR } from '#app/domain/queue/work-item.ts'
import type { Day } from '#app/domain/shared/day.ts'

const wib = (column: string) => `(${column} at time zone 'Asia/Jakarta')::date`

/**
 * What waits by its own row alone, by kind: a statement each, $1 the agencies, $2 today. What a rule of the domain decides
 * (documents, what was seen, applications) is not here.
 */
const STATEMENTS: readonly string[] = [
  // Requests about the public page that nobody has answered.
  `select 'CORRECTION' as kind, r.ref, r.agency_id, ${wib('r.received_at')} as started_on, null::date as set_on,
     r.kind as detail, 'US' as waiting_for
   from correction_request r
   where r.agency_id = any($1) and not exists (select from correction_answer a where a.request_id = r.id)`,
  `select 'CLAIM', c.ref, c.agency_id, ${wib('c.submitted_at')}, null, c.role, 'US'
   from agency_claim c where c.agency_id = any($1) and c.outcome is null`,
  `select 'PROPOSAL', p.ref, p.agency_id, ${wib('p.proposed_at')}, null, p.body ->> 'type', 'US'
   from agency_proposal p where p.agency_id = any($1) and p.outcome is null`,
  `select 'VISIT', v.ref, v.agency_id, ${wib('v.planned_at')}, v.planned_on, null, 'US'
   from visit v where v.agency_id = any($1) and v.state = 'PLANNED'`,
  // The newest look into each system, of a document that is still to be decided on.
  `select 'CHECK_FAILED', e.ref || '/' || c.system, c.agency_id, ${wib('c.ended_at')}, null, c.state, 'US'
   from (select distinct on (evidence_id, system) * from official_check
         where agency_id = any($1) order by evidence_id, system, requested_at desc, id desc) c
   join evidence e on e.id = c.evidence_id
   where e.decision is null and c.state in ('DIFFERS', 'NOT_FOUND', 'UNREACHABLE', 'WRONG_SHAPE')`,
  `select 'DEAD_ADDRESS', 'alamat-' || d.id, d.agency_id, ${wib('d.found_at')}, null, null, 'US'
   from dead_address d where d.agency_id = any($1) and d.cleared_at is null`,
  // A document that ends within 30 days, was warned of, and is not renewed.
  `select 'EXPIRY', w.evidence_ref, w.agency_id, ${wib('w.recorded_at')}, w.until, w.evidence_kind,
     case when exists (select from reminder r where r.agency_id = w.agency_id and r.sent_at >= w.recorded_at
       and r.answered_at is null and r.evidence::text like '%' || w.evidence_ref || '%') then 'APPLICANT' else 'US' end
   from (select distinct on (evidence_ref) * from expiry_warning
         where agency_id = any($1) and threshold <= 30 order by evidence_ref, threshold desc) w
   join evidence e on e.ref = w.evidence_ref
   where w.until >= $2::date and e.invalidated_from is null
     and not exists (select from evidence later where later.agency_id = e.agency_id and later.kind = e.kind
       and later.programme_key is not distinct from e.programme_key and later.id > e.id
       and later.decision is distinct from 'REJECTED')`,
]

const ALL = STATEMENTS.join(' union all ')

/** What waits about these agencies, by the rows of all areas, as a transaction sees them. */
export async function listOpenMatters(tx: Tx, agencyIds: readonly number[], today: Day): Promise<OpenMatter[]> {
  const rows = await tx.$queryRawUnsafe(
    `select kind, ref, agency_id as "agencyId", started_on::text as "startedOn", set_on::text as "setOn", detail,
       waiting_for as "waitingFor"
     from (${ALL.replaceAll('$1', '$1::int[]')}) as matter order by kind, ref`,
    agencyIds,
    today,
  )
  return z.array(Matter).parse(rows)
}

/** Agencies that have such a row, whether or not anything waits: those whose work is worth deriving. */
export const AGENCIES_WITH_MATTERS = [
  'correction_request',
  'agency_claim',
  'agency_proposal',
  'visit',
  'official_check',
]
  .concat(['dead_address', 'expiry_warning'])
  .map((table) => `select agency_id from ${table}`)
  .join(' union ')

const day = z.custom<Day>((text) => typeof text === 'string')

const Matter = z.object({
  kind: z.enum(WORK_KINDS),
  ref: z.string(),
  agencyId: z.number(),
  startedOn: day,
  setOn: day.nullable(),
  detail: z.string().nullable(),
  waitingFor: z.enum(WAITING_FOR),
})
