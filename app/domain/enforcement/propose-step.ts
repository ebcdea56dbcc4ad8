import { holdsOn } from '#app/domain/norms/provenance.ts'
import type { Gate, LadderStep, Regime } from '#app/domain/norms/sanction-ladders.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { OfficeCapacity } from '#app/domain/offices/holding.ts'
import type { SanctionEffect } from '#app/domain/registry/facts.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { lastDayOfMonths } from '#app/domain/shared/months.ts'
import { addCalendarDays, addWorkingDays, type Calendar } from '#app/domain/shared/working-days.ts'

/** An earlier step of the same regime, and whether the breach was repaired after it. */
export type EarlierStep = { step: string; issuedOn: Day; repairDueOn: Day | null; repairedOn: Day | null }

/** A step somebody wants to take. `legalBasisId` null: the norm of the regime. `end` null: without an end. */
export type StepProposal = {
  regime: string
  step: string
  on: Day
  start: Day
  end: Day | null
  signerUnitId: string
  scope: 'AGENCY' | 'ACTIVITY' | 'PROGRAMME'
  legalBasisId: string | null
  proposerId: string
  approverId: string | null
  rightOfReplyDone: boolean
  writtenReasons: boolean
  harmSerious: boolean
  officeCapacity: OfficeCapacity
  licenceIssuedByPredecessor: boolean
  mendagriApproval: boolean
}

/** Why a step is refused; named in sanctions/ladders, beside the gate that fails. */
type StepRefusal =
  | 'STEP_NOT_IN_REGIME'
  | 'OUTSIDE_OWN_AUTHORITY'
  | 'SCOPE_NOT_ALLOWED'
  | 'LEGAL_BASIS_NOT_IN_FORCE'
  | 'SIGNER_WITHOUT_AUTHORITY'
  | 'RIGHT_OF_REPLY_MISSING'
  | 'PREVIOUS_STEP_RUNNING'
  | 'LADDER_STEP_SKIPPED'
  | 'BREACH_REPAIRED'
  | 'NON_GRADUAL_NOT_REASONED'
  | 'WRITTEN_REASONS_MISSING'
  | 'DURATION_EXCEEDS_MAX'
  | 'FOUR_EYES_MISSING'
  | 'MENDAGRI_APPROVAL_REQUIRED'

/** What an allowed step does: to the status, by which letter, and until when what may be done. */
type StepEffect = {
  statusEffect: SanctionEffect | null
  letterCode: string | null
  repairDueOn: Day | null
  lastAllowedEnd: Day | null
  objectionUntil: Day
}

export type ProposedStep =
  | { ok: true; refusals: readonly []; effect: StepEffect }
  | { ok: false; refusals: readonly StepRefusal[]; effect: null }

/**
 * May this step be taken (domain.md 5.5)? Every gate that fails is told, in the order of the data; a step the regime
 * does not have, and a regime that is not ours, end the check at once. Nothing is taken by itself.
 */
export function proposeStep(
  proposal: StepProposal,
  history: readonly EarlierStep[],
  { norms, knownOn }: { norms: Norms; knownOn: Day },
): ProposedStep {
  const regime = norms.ladders.regimes.find(({ id }) => id === proposal.regime)
  const step = regime?.steps.find((one) => one.step === proposal.step)
  if (!regime || !step) return refused(['STEP_NOT_IN_REGIME'])
  if (!regime.local) return refused(['OUTSIDE_OWN_AUTHORITY'])

  const asked: Asked = { proposal, history, regime, step, norms }
  const refusals = norms.ladders.checkOrder.flatMap((gate) => (isAsked(gate, step) ? (gates[gate](asked) ?? []) : []))
  if (refusals.length > 0) return refused(refusals)
  return { ok: true, refusals: [], effect: effectOf(asked, { calendar: norms.calendar, knownOn }) }
}

type Asked = {
  proposal: StepProposal
  history: readonly EarlierStep[]
  regime: Regime
  step: LadderStep
  norms: Norms
}

function refused(refusals: readonly StepRefusal[]): ProposedStep {
  return { ok: false, refusals, effect: null }
}

/** These two end the check by themselves. */
type AskedFirst = 'STEP_EXISTS' | 'OWN_AUTHORITY'

/** The scope is checked for every step, the rest where the step names it. */
function isAsked(gate: Gate, { gates: named }: LadderStep): gate is Exclude<Gate, AskedFirst> {
  if (gate === 'STEP_EXISTS' || gate === 'OWN_AUTHORITY') return false
  return gate === 'SCOPE_ALLOWED' || named.includes(gate)
}

/** Each gate: why it fails, or undefined. */
const gates: Readonly<Record<Exclude<Gate, AskedFirst>, (asked: Asked) => StepRefusal | undefined>> = {
  SCOPE_ALLOWED: ({ proposal, step }) => unless(step.scopeLevels.includes(proposal.scope), 'SCOPE_NOT_ALLOWED'),
  LEGAL_BASIS_IN_FORCE: (asked) => unless(hasLegalBasis(asked), 'LEGAL_BASIS_NOT_IN_FORCE'),
  SIGNER_HAS_AUTHORITY: ({ proposal, step }) =>
    unless(step.authorityIds.includes(proposal.signerUnitId), 'SIGNER_WITHOUT_AUTHORITY'),
  RIGHT_OF_REPLY_DONE: ({ proposal }) => unless(proposal.rightOfReplyDone, 'RIGHT_OF_REPLY_MISSING'),
  PREVIOUS_STEP_NOT_REPAIRED: (asked) => (mayStartWithReasons(asked) ? undefined : previousStepRefusal(asked)),
  NON_GRADUAL_REASONED: (asked) =>
    unless(mayStartWithReasons(asked) || previousStepRefusal(asked) === undefined, 'NON_GRADUAL_NOT_REASONED'),
  WRITTEN_REASONS: ({ proposal }) => unless(proposal.writtenReasons, 'WRITTEN_REASONS_MISSING'),
  DURATION_WITHIN_MAX: (asked) => unless(isShortEnough(asked), 'DURATION_EXCEEDS_MAX'),
  FOUR_EYES: ({ proposal: { proposerId, approverId } }) =>
    unless(approverId !== null && approverId !== proposerId, 'FOUR_EYES_MISSING'),
  MENDAGRI_APPROVAL: ({ proposal }) => unless(!needsMendagri(proposal), 'MENDAGRI_APPROVAL_REQUIRED'),
}

function unless(passes: boolean, refusal: StepRefusal): StepRefusal | undefined {
  return passes ? undefined : refusal
}

/** In force on the day of the act; a draft is never a basis, and neither is what nobody has verified to exist. */
function hasLegalBasis({ proposal: { legalBasisId, on }, regime, norms }: Asked): boolean {
  const norm = norms.legalBasis.get(legalBasisId ?? regime.normId)
  return norm?.status === 'IN_FORCE' && holdsOn(on, norm)
}

/** Where the regime allows it, serious harm and written reasons take the place of the earlier step. */
function mayStartWithReasons({ step, proposal }: Asked): boolean {
  return step.gates.includes('NON_GRADUAL_REASONED') && proposal.harmSerious && proposal.writtenReasons
}

/** The last lower step of the regime decides: it must have been issued, have run out, and not have helped. */
function previousStepRefusal({ regime, step, history, proposal }: Asked): StepRefusal | undefined {
  const lower = regime.steps.slice(0, regime.steps.indexOf(step)).map((one) => one.step)
  const last = history.findLast((earlierStep) => lower.includes(earlierStep.step))
  if (!last) return 'LADDER_STEP_SKIPPED'
  if (last.repairedOn !== null) return 'BREACH_REPAIRED'
  return unless(last.repairDueOn === null || last.repairDueOn < proposal.on, 'PREVIOUS_STEP_RUNNING')
}

/** UU 13/2003 Pasal 17: a stop ends, six months after it began at the latest. */
function isShortEnough({ proposal, step }: Asked): boolean {
  const last = lastAllowedEnd(proposal.start, step)
  return last === null || (proposal.end !== null && proposal.end <= last)
}

function lastAllowedEnd(start: Day, { maxMonths }: LadderStep): Day | null {
  return maxMonths === null ? null : lastDayOfMonths(start, maxMonths)
}

/** PP 49/2008 Pasal 132A: an acting head may not cancel what a predecessor granted without the Minister (0.14). */
function needsMendagri({ officeCapacity, licenceIssuedByPredecessor, mendagriApproval }: StepProposal): boolean {
  const isActing = officeCapacity === 'PJ' || officeCapacity === 'PLT'
  return isActing && licenceIssuedByPredecessor && !mendagriApproval
}

function effectOf({ proposal, step, norms }: Asked, calendar: Calendar): StepEffect {
  const { objectionFile } = norms.ladders.remedies
  return {
    statusEffect: step.effect,
    letterCode: norms.ladders.steps.find(({ id }) => id === step.step)?.letterCode ?? null,
    repairDueOn: repairDue(proposal.on, step, calendar),
    lastAllowedEnd: lastAllowedEnd(proposal.start, step),
    objectionUntil: addWorkingDays(proposal.on, objectionFile.amount, calendar).due,
  }
}

function repairDue(on: Day, { repair }: LadderStep, calendar: Calendar): Day | null {
  if (repair === null) return null
  if (repair.unit === 'WD') return addWorkingDays(on, repair.amount, calendar).due
  if (repair.unit === 'MONTH') return lastDayOfMonths(on, repair.amount)
  return addCalendarDays(on, { calendarDays: repair.amount, roll: 'NEXT_WORKING_DAY' }, calendar).due
}
