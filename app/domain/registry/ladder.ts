import type { Acting } from './changed.ts'
import type { AskLadder } from './sanction.ts'
import { proposeStep } from '#app/domain/enforcement/propose-step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** Asks the ladder of the regime about a decision, as of the day it was taken and by the calendar known today. */
export function askLadder(norms: Norms, { today }: Acting): AskLadder {
  return (form, history) => {
    const { regime, step, signerUnitId, proposerId, approverId, grounds } = form
    const on = form.decidedOn ?? form.from
    const proposal = {
      regime,
      step,
      signerUnitId,
      proposerId,
      approverId,
      ...grounds,
      on,
      start: form.from,
      end: form.to,
    }
    const answer = proposeStep({ ...proposal, scope: form.scope.level }, history, { norms, knownOn: today })
    if (!answer.ok) return answer
    const { statusEffect, repairDueOn } = answer.effect
    return { ok: true, effect: statusEffect, repairDueOn }
  }
}
