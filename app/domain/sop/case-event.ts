import { z } from 'zod'
import { Code, DeadlineId, LetterCode, MoveId, StageId } from './procedure.ts'

const Day = z.iso.date()
const on = Day
const RecordedFacts = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))

/** The history of a case. Days are WIB; order in the list decides within a day. */
export const CaseEvent = z.discriminatedUnion('type', [
  z.strictObject({ on, type: z.literal('case-opened'), facts: RecordedFacts }),
  z.strictObject({ on, type: z.literal('facts-recorded'), facts: RecordedFacts }),
  z.strictObject({ on, type: z.literal('letter-issued'), code: LetterCode, number: z.string().optional() }),
  z.strictObject({
    on,
    type: z.literal('moved'),
    from: StageId,
    to: StageId,
    moveId: MoveId,
    byRole: Code,
    reasonCode: Code.optional(),
    reasonText: z.string().optional(),
  }),
  z.strictObject({
    on,
    type: z.literal('escalated'),
    from: StageId,
    to: StageId,
    ruleId: DeadlineId,
    reasonCode: Code,
  }),
  z.strictObject({ on, type: z.literal('deadline-extended'), deadlineId: DeadlineId, amountWD: z.number().int() }),
  z.strictObject({ on, type: z.literal('paused'), pauseKind: z.literal('OUTSIDE_ANSWER'), bodyId: Code }),
  z.strictObject({ on, type: z.literal('resumed') }),
  z.strictObject({
    on,
    type: z.literal('session-held'),
    result: z.enum(['AGREED', 'NOT_AGREED', 'POSTPONED']),
    sessionId: z.string().optional(),
  }),
  z.strictObject({ on, type: z.literal('action-agreed'), actionId: z.string(), unitId: Code, dueOn: Day }),
  z.strictObject({ on, type: z.literal('action-extended'), actionId: z.string(), dueOn: Day }),
  z.strictObject({ on, type: z.literal('action-done'), actionId: z.string() }),
  z.strictObject({ on, type: z.literal('emergency-opened') }),
  z.strictObject({ on, type: z.literal('emergency-closed') }),
  z.strictObject({ on, type: z.literal('referred-outside'), bodyId: Code }),
])
export type CaseEvent = z.infer<typeof CaseEvent>
