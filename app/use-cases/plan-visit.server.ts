import { refreshWork } from './refresh-work.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { planVisit as decide, type PlanForm, type Planned, type PlanRefusal } from '#app/domain/visits/plan.ts'
import type { VisitEvent } from '#app/domain/visits/visit.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { addVisit, countVisitsOf, listCandidates } from '#app/repositories/visits.server.ts'

export type PlanVisitRefusal =
  NotAllowed | PlanRefusal | { code: 'no-such-agency'; no: AgencyNo } | { code: 'agency-merged'; into: AgencyNo }

/**
 * A visit is planned: who goes, when, and what they look at. An officer with a tie to the agency is not sent; that they
 * were named is told to the ledger.
 */
export async function planVisit(
  context: Context,
  { no, form }: { no: AgencyNo; form: PlanForm },
): Promise<Result<{ ref: string }, PlanVisitRefusal>> {
  const allowed = requirePermission(context.actor, 'visit:keep', { agencyNo: no })
  if (!allowed.ok) return allowed
  const norms = await loadNorms()
  return inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [no])
    if (!record) return refuse({ code: 'no-such-agency', no })
    if (record.redirectsTo) return refuse({ code: 'agency-merged', into: record.redirectsTo })
    const known = { candidates: await listCandidates(no, tx), norms, today: context.today }
    const planned = decide(record, form, known)
    if (planned.ok) return accept({ ref: await add(tx, context, { record, form, planned: planned.value }) })
    if (planned.refusal.code === 'member-has-tie') await tellOfTie(tx, context, { no, of: planned.refusal.accountId })
    return planned
  })
}

async function add(
  tx: Tx,
  context: Context,
  { record, form, planned }: { record: AgencyRecord; form: PlanForm; planned: Planned },
): Promise<string> {
  const ref = `kun-${record.no.slice('LBG-'.length)}-${String((await countVisitsOf(tx, record.id)) + 1).padStart(2, '0')}`
  const { plannedOn, reason, assignmentNo, assignmentOn } = form
  const assignment =
    assignmentNo === '' ? null : { number: assignmentNo, on: assignmentOn === '' ? null : assignmentOn }
  const { address, districtCode, id: agencyId } = record
  const by = { plannedBy: actorName(context.actor), plannedAt: context.now, unitId: OFFICE_LETTERS.unitId }
  await addVisit(tx, { ...{ ref, agencyId, plannedOn, reason, assignment, address, districtCode }, ...by, ...planned })
  await refreshWork(tx, [agencyId], context)
  const team = planned.team.map(({ accountId }) => accountId)
  const event: VisitEvent = { type: 'visit-planned', ref, plannedOn, tasks: planned.tasks.length, team }
  await appendLedger(tx, context, ledgerActOf(event, record.no))
  return ref
}

async function tellOfTie(tx: Tx, context: Context, { no, of }: { no: AgencyNo; of: string }): Promise<void> {
  await appendLedger(tx, context, ledgerActOf({ type: 'visit-member-refused', accountId: of, why: 'tie' }, no))
}
