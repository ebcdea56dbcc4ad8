import type { Complaint, ComplaintStage } from './complaint.ts'
import { isProtected, lastScreening } from './screening.ts'
import type { ComplaintStep } from './step.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import type { ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import { failingGuard, moveOf } from '#app/domain/sop/guard.ts'
import type { Procedure } from '#app/domain/sop/procedure.ts'

/** What officers do with a report until it is a case or has its answer (domain.md 5.2, S10 to S12). */
export const SCREENING_ACTS = [
  'screen',
  'accept',
  'ask-completion',
  'take-completion',
  'forward',
  'take-back',
  'answer',
  'reject',
  'open-emergency',
  'hand-over',
] as const
export type ScreeningAct = (typeof SCREENING_ACTS)[number]

type Rule = {
  permission: Permission
  from: readonly ComplaintStage[]
  /** The move of the procedure whose guards decide; the letters it issues itself are there when they are asked. */
  move?: { stage: string; id: string; letters: readonly string[] }
  needsScreening?: boolean
}

const OPEN: readonly ComplaintStage[] = ['S00', 'S10', 'S11', 'S12', 'S20']

const RULES: Readonly<Record<ScreeningAct, Rule>> = {
  screen: { permission: 'complaint:screen', from: ['S10'] },
  accept: {
    ...{ permission: 'complaint:screen', from: ['S10'], needsScreening: true },
    move: { stage: 'S10', id: 'accept', letters: ['ND'] },
  },
  'ask-completion': {
    ...{ permission: 'complaint:screen', from: ['S10'], needsScreening: true },
    move: { stage: 'S10', id: 'request-completion', letters: ['SPK'] },
  },
  'take-completion': { permission: 'complaint:take-completion', from: ['S11'] },
  forward: {
    ...{ permission: 'complaint:screen', from: ['S10'], needsScreening: true },
    move: { stage: 'S10', id: 'forward-outside', letters: ['SPL', 'TBS'] },
  },
  'take-back': { permission: 'complaint:screen', from: ['S12'] },
  answer: { permission: 'complaint:screen', from: ['S10', 'S12'], needsScreening: true },
  reject: {
    ...{ permission: 'complaint:reject', from: ['S10'], needsScreening: true },
    move: { stage: 'S10', id: 'reject', letters: ['TBS'] },
  },
  'open-emergency': { permission: 'complaint:emergency', from: OPEN },
  'hand-over': { permission: 'complaint:emergency', from: OPEN },
}

/** The row of the table an act needs. */
export function permissionOf(act: ScreeningAct): Permission {
  return RULES[act].permission
}

/** What decides about acts: the report, what was done, and the rules. */
export type ActFacts = {
  complaint: Complaint
  steps: readonly ComplaintStep[]
  rules: { kinds: ComplaintKinds; procedure: Procedure }
}

/**
 * Why an act is not possible now: a code of the procedure where it is one of its guards, `NO_SUCH_MOVE` at another
 * stage, or `SCREENING_MISSING`. Undefined: it is possible. Says nothing of who acts: the table does.
 */
export function refusalOfAct(act: ScreeningAct, facts: ActFacts): string | undefined {
  const { from, needsScreening, move } = RULES[act]
  const { stage } = facts.complaint
  if (!from.includes(stage)) return 'NO_SUCH_MOVE'
  if (act === 'open-emergency' || act === 'hand-over') return emergencyRefusal(act, facts)
  if (needsScreening && !lastScreening(facts.steps)) return 'SCREENING_MISSING'
  return move && guardRefusal(move, facts)
}

function guardRefusal({ stage, id, letters }: NonNullable<Rule['move']>, facts: ActFacts): string | undefined {
  const { procedure } = facts.rules
  const known = { facts: factsOf(facts), letters: new Set(letters) }
  // The ground of a rejection is part of its form.
  const guards = moveOf(procedure, stage, id).guards.filter(({ code }) => code !== 'REJECTION_GROUND_MISSING')
  return failingGuard(guards, known, procedure)
}

/** The facts of the procedure that a screening records. */
export function factsOf({ complaint, steps, rules }: ActFacts): Record<string, boolean | number | string> {
  const found = lastScreening(steps)
  const { severity, namesOfficial, unitId: leadUnitId, mode: reporterMode } = complaint
  const common = { severity, namesOfficial, leadUnitId, reporterMode, emergencyOpen: isEmergencyOpen(steps) }
  if (!found) return common
  const { missing, jurisdiction, hasRespondent, withUnitIds } = found
  return {
    ...common,
    fileComplete: missing.length === 0 || isCompletedSince(steps),
    jurisdiction,
    hasRespondent,
    protectedActivity: isProtected(found, rules.kinds),
    unitsInvolved: 1 + withUnitIds.length,
  }
}

/** The reporter completed it after it was last looked at; what was missing is looked at anew before it is refused again. */
function isCompletedSince(steps: readonly ComplaintStep[]): boolean {
  const last = steps.findLastIndex(({ body }) => body.type === 'screened')
  return steps.slice(last).some(({ body }) => body.type === 'completed')
}

function emergencyRefusal(act: 'open-emergency' | 'hand-over', { complaint, steps }: ActFacts): string | undefined {
  if (complaint.severity < 4) return 'SEVERITY_TOO_LOW'
  const isOpen = isEmergencyOpen(steps)
  if (act === 'open-emergency') return isOpen ? 'EMERGENCY_ALREADY_OPEN' : undefined
  return isOpen ? undefined : 'EMERGENCY_NOT_OPEN'
}

/** Was the emergency track opened? It stays open until the matter has its case or its answer. */
export function isEmergencyOpen(steps: readonly ComplaintStep[]): boolean {
  return steps.some(({ body }) => body.type === 'emergency-opened')
}

/** Was it handed over to a body that helps at once? */
export function isHandedOver(steps: readonly ComplaintStep[]): boolean {
  return steps.some(({ body }) => body.type === 'emergency-handed-over')
}
