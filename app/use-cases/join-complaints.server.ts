import { lockRequiredComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { refreshComplaintWork } from './refresh-complaint-work.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { join, part, type JoinRefusal, type PartRefusal } from '#app/domain/complaints/joining.ts'
import { CaseNo, type OversightCase } from '#app/domain/complaints/oversight-case.ts'
import type { StepBody } from '#app/domain/complaints/step.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findCaseAgencyNo } from '#app/repositories/complaint-likeness.server.ts'
import { addComplaintSteps } from '#app/repositories/complaints.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import {
  addCaseComplaint,
  endCaseComplaint,
  listCasesOfComplaint,
  listComplaintsOfCase,
  lockCase,
} from '#app/repositories/oversight-cases.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** Written so that the reporter may read the reason. */
type CaseOrder = { no: string; caseNo: string; reason: string }
type Refusal = OpenComplaintRefusal | { code: 'no-such-case' }
type Held = { complaint: Complaint; one: OversightCase }

/**
 * A report is found to repeat a matter that has its case, and joins it: its number, its reporter and its answers stay its
 * own. Undone by `partComplaint`.
 */
export async function joinComplaint(context: Context, order: CaseOrder): Promise<Result<null, Refusal | JoinRefusal>> {
  return inTransaction(async (tx) => {
    const held = await hold(tx, context, order)
    if (!held.ok) return held
    const { complaint, one } = held.value
    const cases = await listCasesOfComplaint(complaint.id, tx)
    const decided = join({ complaint, cases, into: one, reason: order.reason })
    if (!decided.ok) return decided
    const made = { at: context.now, by: actorName(context.actor), reason: order.reason.trim() }
    await addCaseComplaint(tx, { caseId: one.id, complaintId: complaint.id, ...made })
    await step(tx, context, {
      ...held.value,
      body: { type: 'accepted', caseNo: one.no, joined: true, reason: made.reason },
    })
    return accept(null)
  })
}

/** A report turns out to be another matter than the case it joined: it goes back to be screened, and that it was there stays. */
export async function partComplaint(context: Context, order: CaseOrder): Promise<Result<null, Refusal | PartRefusal>> {
  return inTransaction(async (tx) => {
    const held = await hold(tx, context, order)
    if (!held.ok) return held
    const { complaint, one } = held.value
    const inIt = (await listComplaintsOfCase(one.id, tx)).filter(({ partedAt }) => partedAt === null)
    const others = inIt.filter(({ no }) => no !== complaint.no).length
    const decided = part({ isInIt: others < inIt.length, othersInIt: others, reason: order.reason })
    if (!decided.ok) return decided
    const made = { at: context.now, by: actorName(context.actor) }
    await endCaseComplaint(tx, { caseId: one.id, complaintId: complaint.id, ...made })
    await step(tx, context, { ...held.value, body: { type: 'parted', caseNo: one.no, reason: order.reason.trim() } })
    return accept(null)
  })
}

/** The report and the case, held; the case first, as its own acts do. Who has a tie to the agency of the case joins nothing to it. */
async function hold(tx: Tx, context: Context, { no, caseNo }: CaseOrder): Promise<Result<Held, Refusal>> {
  const allowed = requirePermission(context.actor, 'complaint:join')
  if (!allowed.ok) return allowed
  const parsed = CaseNo.safeParse(caseNo)
  const one = parsed.success ? await lockCase(tx, parsed.data) : undefined
  const locked = await lockRequiredComplaint(tx, context, { no, permission: 'complaint:join' })
  if (!locked.ok) return locked
  if (!one) return refuse({ code: 'no-such-case' })
  const agencyNo = await agencyOf(tx, one)
  const untied = requirePermission(context.actor, 'complaint:join', agencyNo === undefined ? {} : { agencyNo })
  return untied.ok ? accept({ complaint: locked.value, one }) : untied
}

async function agencyOf(tx: Tx, { agencyId }: OversightCase): Promise<AgencyNo | undefined> {
  return agencyId === null ? undefined : findCaseAgencyNo(agencyId, tx)
}

async function step(tx: Tx, context: Context, { complaint, one, body }: Held & { body: StepBody }): Promise<void> {
  const by = actorName(context.actor)
  const steps = await addComplaintSteps(tx, complaint.id, [{ on: context.today, at: context.now, by, body }])
  await refreshComplaintWork(tx, [complaint.id], context)
  const type = body.type === 'parted' ? 'complaint-parted' : 'complaint-joined'
  await appendLedger(tx, context, ledgerActOf({ type, caseNo: one.no }, complaint.no))
  const stepped = { type: 'complaint-stepped', step: body.type, seq: steps.length } as const
  await appendLedger(tx, context, ledgerActOf(stepped, complaint.no))
}
