import {
  planAccept,
  planAnswer,
  planCompletion,
  planForward,
  planHandOver,
  planReject,
  planScreening,
  planTakeBack,
  type Planning,
  type PlanRefusal,
} from './plan-screening.server.ts'
import { stepComplaint, type PlannedStep, type StepRefusal } from './step-complaint.server.ts'
import { accountsOfPerson } from './hand-back-work.server.ts'
import type { ComplaintLetters } from './issue-complaint-letter.server.ts'
import { personsBehind, type Context, type PersonKey } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintAct } from '#app/domain/complaints/complaint-act.ts'
import type { ComplaintStep, StepBody } from '#app/domain/complaints/step.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type { ComplaintAct } from '#app/domain/complaints/complaint-act.ts'

export type ComplaintActOrder = {
  no: string
  given: ComplaintAct
  letters: ComplaintLetters
  tell: Planning['tell']
}

export type ComplaintActRefusal = StepRefusal | PlanRefusal | NotAllowed

/**
 * Carries out what an officer decides about a report in screening (domain.md 5.2, S10 to S12). None of it says that what
 * was reported is true.
 */
export async function actOnComplaint(
  context: Context,
  { no, given, letters, tell }: ComplaintActOrder,
): Promise<Result<Complaint, ComplaintActRefusal>> {
  return stepComplaint<PlanRefusal | NotAllowed>(context, {
    ...{ no, act: given.act, letters },
    plan: async (facts, tx) => planOf(given, { context, facts, tx, tell }),
  })
}

type Planned = Result<PlannedStep, PlanRefusal | NotAllowed>

async function planOf(given: ComplaintAct, planning: Planning): Promise<Planned> {
  // The row and what is given are of one act: the table says so, which a lookup by a union does not.
  const plan = PLANS[given.act] as (given: ComplaintAct, planning: Planning) => Planned | Promise<Planned>
  return plan(given, planning)
}

type Given<Act extends ComplaintAct['act']> = Extract<ComplaintAct, { act: Act }>

const PLANS: { [Act in ComplaintAct['act']]: (given: Given<Act>, planning: Planning) => Planned | Promise<Planned> } = {
  screen: ({ form }, planning) => planScreening(planning, form),
  accept: async (given, planning) => planAccept(planning, given),
  'ask-completion': (_, planning) => planCompletion(planning),
  'take-completion': () => plainStep({ type: 'completed' }),
  forward: (given, planning) => planForward(planning, given),
  'take-back': (_, planning) => planTakeBack(planning),
  answer: (given, planning) => planAnswer(planning, given),
  reject: async (given, planning) => (await refusedToScreener(planning)) ?? planReject(planning, given),
  'open-emergency': ({ reason }) => plainStep({ type: 'emergency-opened', reason }),
  'hand-over': (given, planning) => planHandOver(planning, given),
}

function plainStep(body: StepBody): Planned {
  return accept({ body: () => body, letters: [], tell: null })
}

/** Who screened a report does not reject it (domain.md 9: four eyes). */
async function refusedToScreener({ context, facts, tx }: Planning): Promise<Planned | undefined> {
  const actedBy = await screenersOf(tx, facts.steps)
  const allowed = requirePermission(context.actor, 'complaint:reject', { actedBy })
  return allowed.ok ? undefined : allowed
}

async function screenersOf(tx: Tx, steps: readonly ComplaintStep[]): Promise<PersonKey[]> {
  const accounts = steps.flatMap(({ body, by }) => (body.type === 'screened' ? [by.replace(/^staff:/, '')] : []))
  const persons: PersonKey[] = []
  for (const accountId of new Set(accounts)) {
    const officers = await accountsOfPerson(tx, accountId)
    persons.push(...officers.flatMap((officer) => personsBehind(asActor(officer))))
  }
  return persons
}
