import { nameDefaultCustodians } from './begin-complaint.server.ts'
import { openCase } from './open-case.server.ts'
import type { PlannedStep } from './step-complaint.server.ts'
import { tellEmergency } from './tell-of-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { officialAfter, screen, type ScreeningForm, type ScreeningRefusal } from '#app/domain/complaints/screening.ts'
import { isEmergencyOpen, type ActFacts } from '#app/domain/complaints/screening-acts.ts'
import { lastScreening } from '#app/domain/complaints/screening.ts'
import type { StepBody } from '#app/domain/complaints/step.ts'
import type { ToldReporter } from '#app/domain/complaints/told.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintResult } from '#app/domain/letters/complaint-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addCalendarDays } from '#app/domain/shared/working-days.ts'
import { saveScreened } from '#app/repositories/complaint-openings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** How long the reporter has to complete it, in calendar days (UU 25/2009, 44). */
const COMPLETION = 'param.clock.completion'

/** What plans are made from. `tell` puts what happened into the words of the reporter. */
export type Planning = {
  context: Context
  facts: ActFacts & { norms: Norms }
  tx: Tx
  tell: (told: ToldReporter, language: Complaint['language']) => string
}

export type PlanRefusal = ScreeningRefusal | { code: 'no-such-body' } | { code: 'reason-too-short' }
type Plan = Result<PlannedStep, PlanRefusal>

/** A reason that somebody can understand, in signs. */
const SHORTEST_REASON = 20

/** The screening as a step; what was found is saved, and severity 4 opens the emergency track at once. */
export function planScreening({ context, facts }: Planning, form: ScreeningForm): Plan {
  const { complaint, steps, norms } = facts
  const rules = {
    kinds: norms.complaintKinds,
    unitIds: new Set(norms.orgUnits.keys()),
    bodyIds: new Set(norms.outsideBodies.keys()),
  }
  const screened = screen(complaint, form, rules)
  if (!screened.ok) return screened
  const { kinds, leadKind, severity, unitId, evidenceLevel } = form
  const official = officialAfter(complaint, form, norms.complaintKinds)
  const found = { kinds, leadKind, severity, unitId, evidenceLevel, ...official }
  const opensTrack = severity === 4 && !isEmergencyOpen(steps)
  return accept({
    body: () => screened.value,
    letters: [],
    tell: null,
    alongside: async (tx) => saveFound(tx, context, { complaint, found, opensTrack }),
    then: opensTrack ? [{ type: 'emergency-opened', reason: '' }] : [],
  })
}

type Found = Parameters<typeof saveScreened>[2]

async function saveFound(
  tx: Tx,
  context: Context,
  { complaint, found, opensTrack }: { complaint: Complaint; found: Found; opensTrack: boolean },
): Promise<void> {
  await saveScreened(tx, complaint.id, found)
  const now = { ...complaint, ...found }
  if (opensTrack) await tellEmergency(tx, context, now)
  const isOthers = now.namesOfficial !== complaint.namesOfficial || now.officialUnitId !== complaint.officialUnitId
  if (isOthers && now.identityKey !== null) await nameDefaultCustodians(tx, context, now)
}

/** S11: the reporter is asked for what the screening found missing. */
export function planCompletion({ context, facts, tell }: Planning): Plan {
  const { complaint, steps, norms } = facts
  const missing = lastScreening(steps)?.missing ?? []
  const until = completionUntil(context.today, norms)
  return accept({
    body: (letter) => ({ type: 'completion-asked', missing: [...missing], until, letter }),
    letters: [{ kind: 'SPK', missing, until }],
    tell: { kind: 'COMPLETION_REQUEST', text: tell({ what: 'COMPLETION', missing, until }, complaint.language) },
  })
}

/** The last day: by the calendar as known today, moved to a working day (domain.md 5.2, S11). */
function completionUntil(today: Day, { parameters, calendar }: Pick<Norms, 'parameters' | 'calendar'>): Day {
  const calendarDays = numberOn(parameters, COMPLETION, today)
  return addCalendarDays(today, { calendarDays, roll: 'NEXT_WORKING_DAY' }, { calendar, knownOn: today }).due
}

/** S12: another body is competent; it gets a letter, and the reporter is told to whom. */
export function planForward(planning: Planning, { bodyId, reason }: { bodyId: string; reason: string }): Plan {
  const body = bodyName(planning, bodyId)
  if (body === undefined) return refuse({ code: 'no-such-body' })
  if (reason.length < SHORTEST_REASON) return refuse({ code: 'reason-too-short' })
  const told = { result: 'FORWARDED', reason, caseNo: null, body } as const
  return accept({
    body: (letter) => ({ type: 'forwarded', bodyId, reason, letter }),
    letters: [
      { kind: 'SPL', body, reason, urgent: false },
      { kind: 'TBS', ...told },
    ],
    tell: resultTold(planning, told),
  })
}

/** The body sent it back, or it was found to be ours after all. */
export function planTakeBack({ facts }: Planning): Plan {
  const forwarded = facts.steps.flatMap(({ body }) => (body.type === 'forwarded' ? [body.bodyId] : [])).at(-1) ?? ''
  return accept({ body: () => ({ type: 'returned-by-body', bodyId: forwarded }), letters: [], tell: null })
}

type AnswerBody = Extract<StepBody, { type: 'answered' }>
type RejectedBody = Extract<StepBody, { type: 'rejected' }>

/** S70: answered without a case. */
export function planAnswer(planning: Planning, { how, reason }: Pick<AnswerBody, 'how' | 'reason'>): Plan {
  return ended(planning, { result: how, reason, body: (letter) => ({ type: 'answered', how, reason, letter }) })
}

/** S71: with written reasons. */
export function planReject(planning: Planning, { ground, reason }: Pick<RejectedBody, 'ground' | 'reason'>): Plan {
  return ended(planning, { result: ground, reason, body: (letter) => ({ type: 'rejected', ground, reason, letter }) })
}

type Ended = { result: ComplaintResult; reason: string; body: PlannedStep['body'] }

function ended(planning: Planning, { result, reason, body }: Ended): Plan {
  if (reason.length < SHORTEST_REASON) return refuse({ code: 'reason-too-short' })
  const told = { result, reason, caseNo: null, body: null }
  return accept({ body, letters: [{ kind: 'TBS', ...told }], tell: resultTold(planning, told) })
}

/** S20: a case is opened, and the offices that are to act get a memo. */
export async function planAccept(planning: Planning, { reason }: { reason: string }): Promise<Plan> {
  const { context, facts, tx } = planning
  const opened = await openCase(tx, context, facts)
  const { no: caseNo, unitId, withUnitIds } = opened.case
  const named = (id: string): string => facts.norms.orgUnits.get(id)?.nameId ?? id
  const told = { result: 'ACCEPTED', reason: '', caseNo, body: null } as const
  return accept({
    body: () => ({ type: 'accepted', caseNo, joined: false, reason }),
    letters: [{ kind: 'ND', caseNo, lead: named(unitId), shared: withUnitIds.map(named), reason }],
    tell: resultTold(planning, told),
    alongside: async (_, issued) => opened.save(issued[0]?.number ?? null, reason),
  })
}

/** Severity 4 is handed to a body that helps at once (S05). */
export function planHandOver(planning: Planning, { bodyId, reason }: { bodyId: string; reason: string }): Plan {
  const body = bodyName(planning, bodyId)
  if (body === undefined) return refuse({ code: 'no-such-body' })
  return accept({
    body: () => ({ type: 'emergency-handed-over', bodyId, reason }),
    letters: [{ kind: 'SPL', body, reason, urgent: true }],
    tell: null,
  })
}

function bodyName({ facts }: Planning, bodyId: string): string | undefined {
  return facts.norms.outsideBodies.get(bodyId)?.nameId
}

function resultTold({ facts, tell }: Planning, told: Omit<Extract<ToldReporter, { what: 'RESULT' }>, 'what'>) {
  return { kind: 'NOTICE' as const, text: tell({ what: 'RESULT', ...told }, facts.complaint.language) }
}
