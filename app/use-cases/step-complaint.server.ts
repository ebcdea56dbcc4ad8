import { lockRequiredComplaint, requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { issueComplaintLetter, type ComplaintLetters } from './issue-complaint-letter.server.ts'
import { refreshComplaintWork } from './refresh-complaint-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { findWayToReporter, tellReporter, type WayToReporter } from './tell-reporter.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { OfficeMessageKind } from '#app/domain/complaints/message.ts'
import { permissionOf, refusalOfAct, type ActFacts, type ScreeningAct } from '#app/domain/complaints/screening-acts.ts'
import type { ComplaintStep, StepBody } from '#app/domain/complaints/step.ts'
import type { ComplaintLetterBody } from '#app/domain/letters/complaint-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addComplaintSteps, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** The rules of the procedure say no, by the code of the guard that does not hold. */
type ActRefused = { code: 'act-refused'; reason: string }
export type StepRefusal = OpenComplaintRefusal | ActRefused

type IssuedForStep = { kind: string; code: string; number: string | null }

/** What an act does: a step (its letter is put in), letters, what the reporter is told, and what else is written. */
export type PlannedStep = {
  body: (letter: string) => StepBody
  /** The first is the letter of the step. */
  letters: readonly ComplaintLetterBody[]
  tell: { kind: OfficeMessageKind; text: string } | null
  /** What else is saved in the same transaction, once the letters are numbered and before the step. */
  alongside?: (tx: Tx, issued: readonly IssuedForStep[]) => Promise<void>
  /** Steps that follow from it at once. */
  then?: readonly StepBody[]
}

export type StepOrder<Refusal> = {
  no: string
  act: ScreeningAct
  letters: ComplaintLetters
  plan: (facts: ActFacts & { norms: Norms }, tx: Tx) => Promise<Result<PlannedStep, Refusal>>
}

/**
 * Does something about a report, in one transaction: the step, its letters, the message to the reporter and the ledger
 * are kept together or not at all. Refused to who may not, and where the rules of the procedure do not let it.
 */
export async function stepComplaint<Refusal>(
  context: Context,
  order: StepOrder<Refusal>,
): Promise<Result<Complaint, StepRefusal | Refusal>> {
  const permission = permissionOf(order.act)
  const found = await requireComplaint(context, order.no, permission)
  if (!found.ok) return found
  const [way, norms] = await Promise.all([findWayToReporter(found.value), loadNorms()])
  return unlessRefused<Complaint, StepRefusal | Refusal>(async (tx) => {
    const held = await lockRequiredComplaint(tx, context, { no: order.no, permission })
    if (!held.ok) return held
    const complaint = held.value
    const steps = await listComplaintSteps(complaint.id, tx)
    const facts = { complaint, steps, rules: { kinds: norms.complaintKinds, procedure: norms.procedure }, norms }
    const reason = refusalOfAct(order.act, facts)
    if (reason !== undefined) return refuse({ code: 'act-refused', reason })
    const planned = await order.plan(facts, tx)
    if (!planned.ok) return planned
    await saveStep(tx, context, { ...facts, planned: planned.value, letters: order.letters, way })
    return accept(complaint)
  })
}

type Saving = {
  complaint: Complaint
  steps: readonly ComplaintStep[]
  norms: Norms
  planned: PlannedStep
  letters: ComplaintLetters
  way: WayToReporter | undefined
}

/** Saves a planned step about a report that is held; jobs do so too. */
export async function saveStep(
  tx: Tx,
  context: Context,
  { complaint, steps, norms, planned, letters, way }: Saving,
): Promise<void> {
  const seq = steps.length + 1
  const issued = []
  for (const body of planned.letters) {
    const letter = await issueComplaintLetter(tx, { context, complaint, seq, body, letters, norms })
    issued.push({ ...letter, kind: body.kind })
  }
  await planned.alongside?.(tx, issued)
  const body = await takeSteps(tx, context, { complaint, planned, letter: issued[0]?.code })
  const told = planned.tell && way ? { complaint, way, from: 'OFFICE' as const, ...planned.tell } : null
  const acts = told ? await tellReporter(tx, context, told) : []
  await refreshComplaintWork(tx, [complaint.id], context)
  const stepped = ledgerActOf({ type: 'complaint-stepped', step: body.type, seq }, complaint.no)
  await appendLedgerActs(
    tx,
    [...issued.map(({ act }) => act), ...acts, stepped].map((act) => ({ context, act })),
  )
}

type Taking = Pick<Saving, 'complaint' | 'planned'> & { letter: string | undefined }

async function takeSteps(tx: Tx, context: Context, { complaint, planned, letter }: Taking): Promise<StepBody> {
  const taken = { on: context.today, at: context.now, by: actorName(context.actor) }
  const body = planned.body(letter ?? '')
  const step = { ...taken, body, ...(letter === undefined ? {} : { letterCode: letter }) }
  const following = (planned.then ?? []).map((next) => ({ ...taken, body: next }))
  await addComplaintSteps(tx, complaint.id, [step, ...following])
  return body
}
