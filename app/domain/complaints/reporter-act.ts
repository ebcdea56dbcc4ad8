import { z } from 'zod'
import { isClosedStage, type Complaint } from './complaint.ts'
import { CHECK_IN_ANSWERS, CHECK_IN_DAYS, type CheckInAnswer, type CheckInDay } from './check-in.ts'
import { MessageText, type MessageKind } from './message.ts'
import type { StepBody } from './step.ts'
import type { Severity } from '#app/domain/norms/complaint-kinds.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What whoever reported may do with their report. */
export const ReporterAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('message'), text: MessageText }),
  /** What was asked for to complete it. */
  z.strictObject({ act: z.literal('completion'), text: MessageText }),
  /** Stands beside the report, which is never rewritten. */
  z.strictObject({ act: z.literal('correction'), text: MessageText }),
  z.strictObject({ act: z.literal('withdraw'), text: MessageText }),
  /** They are under pressure since they reported. */
  z.strictObject({ act: z.literal('pressure'), text: MessageText, danger: z.boolean() }),
  z.strictObject({
    act: z.literal('check-in'),
    day: z.literal(CHECK_IN_DAYS),
    answer: z.enum(CHECK_IN_ANSWERS),
    text: MessageText,
  }),
])
export type ReporterAct = z.infer<typeof ReporterAct>

export type ReporterActRefusal =
  | { code: 'nothing-said' }
  /** Nothing is asked for, or not any more. */
  | { code: 'nothing-asked' }
  /** It is closed: there is nothing to withdraw. */
  | { code: 'closed-already' }

/** Because of what a matter is raised, as the step says it. */
export type RaisedBecause = 'RETALIATION' | 'CHECK_IN' | 'NO_ANSWER'

/** What an act does: the message it is, the step it takes, and how grave it makes the matter at least. */
export type ReporterActDone = { kind: MessageKind; step: StepBody | null; raisesTo: Severity | null }

type Asked = { complaint: Pick<Complaint, 'stage' | 'severity'>; files: number; openDays: readonly CheckInDay[] }

/**
 * What follows from an act of the reporter, or why not. A message, a correction and word of pressure are taken at every
 * stage, also when all is closed: who is under pressure has not stopped being so. Withdrawing ends the report; the office
 * may go on of its own accord where others are in danger.
 */
export function reporterActDone(act: ReporterAct, asked: Asked): Result<ReporterActDone, ReporterActRefusal> {
  const refusal = REFUSALS.find(({ applies }) => applies(act, asked))
  return refusal ? refuse({ code: refusal.code }) : accept(doneBy(act, asked.complaint.severity))
}

const NEEDS_WORDS: ReadonlySet<ReporterAct['act']> = new Set(['message', 'completion', 'correction'])

const REFUSALS: readonly { code: ReporterActRefusal['code']; applies: (act: ReporterAct, asked: Asked) => boolean }[] =
  [
    { code: 'nothing-said', applies: ({ act, text }, { files }) => NEEDS_WORDS.has(act) && text === '' && files === 0 },
    { code: 'nothing-asked', applies: ({ act }, { complaint }) => act === 'completion' && complaint.stage !== 'S11' },
    { code: 'nothing-asked', applies: (act, { openDays }) => act.act === 'check-in' && !openDays.includes(act.day) },
    {
      code: 'closed-already',
      applies: ({ act }, { complaint }) => act === 'withdraw' && isClosedStage(complaint.stage),
    },
  ]

function doneBy(act: ReporterAct, now: Severity): ReporterActDone {
  switch (act.act) {
    case 'message':
      return { kind: 'MESSAGE', ...NOTHING }
    case 'completion':
      return { kind: 'COMPLETION', step: { type: 'completed' }, raisesTo: null }
    case 'correction':
      return { kind: 'CORRECTION', ...NOTHING }
    case 'withdraw':
      return { kind: 'WITHDRAWAL', step: { type: 'withdrawn' }, raisesTo: null }
    case 'pressure':
      return { kind: 'RETALIATION', ...raised(now, act.danger ? 4 : 3, 'RETALIATION') }
    case 'check-in':
      return { kind: 'CHECK_IN', ...answered(act.answer, now) }
  }
}

const NOTHING = { step: null, raisesTo: null } as const

function answered(answer: CheckInAnswer, now: Severity): Pick<ReporterActDone, 'step' | 'raisesTo'> {
  return answer === 'SAFE' ? NOTHING : raised(now, answer === 'DANGER' ? 4 : 3, 'CHECK_IN')
}

/** The step by which a matter is raised: never to less than it was. */
export function raised(now: Severity, atLeast: 3 | 4, because: RaisedBecause): { step: StepBody; raisesTo: Severity } {
  const severity: Severity = now > atLeast ? now : atLeast
  return { step: { type: 'raised', severity, because }, raisesTo: severity }
}
