import { z } from 'zod'
import type { ComplaintStage } from './complaint.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

const reason = z.string()
const letter = z.string()

/**
 * What is done about a report (domain.md 5.2, S00 to S12). None of these holds a word of the reporter: reasons are those
 * of the office, written so that the reporter may read them.
 */
export const StepBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('received') }),
  /** S11: what is missing, and until when; the clock of the office stands. */
  z.strictObject({ type: z.literal('completion-asked'), missing: z.array(z.string()), until: z.iso.date(), letter }),
  z.strictObject({ type: z.literal('completed') }),
  /** S12 */
  z.strictObject({ type: z.literal('forwarded'), bodyId: z.string(), reason, letter }),
  z.strictObject({ type: z.literal('returned-by-body'), bodyId: z.string() }),
  /** S20: it has a case, its own or one it joins. */
  z.strictObject({ type: z.literal('accepted'), caseNo: z.string(), joined: z.boolean(), reason }),
  z.strictObject({ type: z.literal('parted'), caseNo: z.string(), reason }),
  /** S70: answered without a case: information, or what an earlier case found. */
  z.strictObject({
    type: z.literal('answered'),
    how: z.enum(['INFORMATION', 'EARLIER_RESULT', 'LAWFUL_ACTIVITY']),
    reason,
    letter,
  }),
  /** S71 */
  z.strictObject({
    type: z.literal('rejected'),
    ground: z.enum(['NOT_A_COMPLAINT', 'NO_JURISDICTION', 'BAD_FAITH']),
    reason,
    letter,
  }),
  /** S72 */
  z.strictObject({ type: z.literal('withdrawn') }),
  z.strictObject({ type: z.literal('lapsed') }),
  /** Facts of the screening that change no stage: kinds, severity, unit as the screener finds them. */
  z.strictObject({
    type: z.literal('screened'),
    kinds: z.array(z.string()).min(1),
    leadKind: z.string(),
    severity: z.int().min(1).max(4),
    unitId: z.string(),
    withUnitIds: z.array(z.string()),
    evidenceLevel: z.string(),
    /** What is missing before it can be handled; none: it is complete. */
    missing: z.array(z.string()).default([]),
    jurisdiction: z.enum(['LOCAL', 'SHARED', 'OUTSIDE', 'UNKNOWN']).default('UNKNOWN'),
    /** Of norms/complaint-kinds: the lawful activity it is about; null: none. */
    protectedActivity: z.string().nullable().default(null),
    /** Somebody is named, or can be found, who answers to it. */
    hasRespondent: z.boolean().default(true),
    /** Bodies outside the regency that are to know. */
    bodyIds: z.array(z.string()).default([]),
    reason,
  }),
  /** Severity 4, or an answer that alarms: what was done at once. */
  z.strictObject({ type: z.literal('emergency-opened'), reason }),
  z.strictObject({ type: z.literal('emergency-handed-over'), bodyId: z.string(), reason }),
  z.strictObject({ type: z.literal('raised'), severity: z.int().min(1).max(4), because: z.string() }),
])
export type StepBody = z.infer<typeof StepBody>

export type ComplaintStep = { seq: number; on: Day; at: Instant; by: string; body: StepBody }

/** Where each step leads; steps that are not here leave a report where it is. */
const LEADS_TO: Partial<Record<StepBody['type'], ComplaintStage>> = {
  received: 'S10',
  'completion-asked': 'S11',
  completed: 'S10',
  forwarded: 'S12',
  'returned-by-body': 'S10',
  accepted: 'S20',
  parted: 'S10',
  answered: 'S70',
  rejected: 'S71',
  withdrawn: 'S72',
  lapsed: 'S72',
}

/** Where a report stands, and since when: the fold of its steps. One without steps is being received. */
export function stageOf(steps: readonly ComplaintStep[]): { stage: ComplaintStage; since: Day | null } {
  return steps.reduce<{ stage: ComplaintStage; since: Day | null }>(
    (at, { body, on }) => {
      const stage = LEADS_TO[body.type]
      return stage === undefined ? at : { stage, since: on }
    },
    { stage: 'S00', since: null },
  )
}
