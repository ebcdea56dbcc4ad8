import { z } from 'zod'
import type { AskedCase, CaseRun } from './case-file.ts'
import { proposeStep } from '#app/domain/enforcement/propose-step.ts'
import { Day } from '#app/domain/shared/day.ts'

const Step = z.object({
  step: z.string(),
  on: Day,
  signerUnitId: z.string(),
  scope: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']),
  start: Day,
  end: Day.nullable(),
  legalBasisId: z.string().nullable(),
})

const Earlier = z.object({ step: z.string(), issuedOn: Day, repairDueOn: Day.nullable(), repairedOn: Day.nullable() })

const Question = z.object({
  regime: z.string(),
  proposal: Step,
  history: z.array(Earlier),
  rightOfReplyDone: z.boolean(),
  writtenReasons: z.boolean(),
  harmSerious: z.boolean(),
  proposerId: z.string(),
  approverId: z.string().nullable(),
  officeCapacity: z.enum(['DEFINITIF', 'PJ', 'PLT', 'PLH']),
  licenceIssuedByPredecessor: z.boolean(),
  mendagriApproval: z.boolean(),
})

/** One case of `sanctions.json`: may a step be taken. The clock of remedies is not implemented yet. */
export function answerSanctions({ op, input }: AskedCase, { norms, calendarKnownOn }: CaseRun): unknown {
  if (op !== 'proposeStep') throw new Error(`${op ?? ''} is not implemented yet`)
  const { proposal, history, ...given } = Question.parse(input)
  return proposeStep({ ...given, ...proposal }, history, { norms, knownOn: Day.parse(calendarKnownOn) })
}
