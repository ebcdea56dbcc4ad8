import { changed, nextRef, type Acting, type Changed } from './changed.ts'
import type { EarlierStep } from '#app/domain/enforcement/propose-step.ts'
import { hasProgramme } from './evidence.ts'
import type { KeptSanction } from './events.ts'
import type { AgencyRecord, Remedy, Sanction, SanctionEffect, SanctionScope } from './facts.ts'
import type { GatedCapacity } from '#app/domain/offices/holding.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** A decision as it is entered: the paper, its scope and its days, and what stands behind it. */
export type SanctionForm = Pick<
  KeptSanction,
  'regime' | 'step' | 'scope' | 'number' | 'signerUnitId' | 'proposerId' | 'approverId' | 'decidedOn' | 'from' | 'to'
> & { ref?: string; grounds: SanctionGrounds; rightOfReply: { text: string; on: Day | null } | null }

/** What the gates of the ladder ask for besides the paper (domain.md 5.5). */
export type SanctionGrounds = {
  legalBasisId: string | null
  rightOfReplyDone: boolean
  writtenReasons: boolean
  harmSerious: boolean
  officeCapacity: GatedCapacity
  licenceIssuedByPredecessor: boolean
  mendagriApproval: boolean
}

/** What the ladder says of a proposal: every gate that fails, or what the step does. */
type LadderAnswer =
  { ok: true; effect: SanctionEffect | null; repairDueOn: Day | null } | { ok: false; refusals: readonly string[] }

export type AskLadder = (form: SanctionForm, history: readonly EarlierStep[]) => LadderAnswer

export type RecordSanctionRefusal =
  | { code: 'ladder-refuses'; gates: readonly string[] }
  | { code: 'ends-before-it-begins' }
  | { code: 'scope-incomplete' }
  | { code: 'no-such-activity'; activity: string }
  | { code: 'no-such-programme'; programmeKey: string }
  | { code: 'ref-taken'; ref: string }

/**
 * A final decision enters the register. The ladder of its regime is asked first: authority, order of steps, length (a
 * programme stop under R1 of more than six months is refused), two officers. What it does to a status follows from the
 * step, not from what is typed.
 */
export function recordSanction(
  record: AgencyRecord,
  form: SanctionForm,
  acting: Acting & { askLadder: AskLadder },
): Result<Changed, RecordSanctionRefusal> {
  const { grounds: _grounds, ref = nextRef('san', record, record.sanctions), ...paper } = form
  const refusal = refusalOf(record, { ...form, ref })
  if (refusal) return refuse(refusal)
  const answer = acting.askLadder(form, historyOf(record, form))
  if (!answer.ok) return refuse({ code: 'ladder-refuses', gates: answer.refusals })

  const { effect, repairDueOn } = answer
  const recordedAt = acting.now
  const rightOfReply = form.rightOfReply && { ...form.rightOfReply, recordedAt }
  const sanction: KeptSanction = { ...paper, ref, effect, repairDueOn, lifted: null, recordedAt, rightOfReply }
  return changed({ ...record, sanctions: [...record.sanctions, sanction] }, { type: 'sanction-recorded', sanction })
}

export type LiftSanctionRefusal =
  | { code: 'no-such-sanction'; ref: string }
  | { code: 'already-lifted'; ref: string }
  | { code: 'lifted-before-it-began' }

/** The decision no longer counts from a day on. */
export function liftSanction(
  record: AgencyRecord,
  order: { ref: string; on: Day },
  acting: Acting,
): Result<Changed, LiftSanctionRefusal> {
  const sanction = sanctionCalled(record, order.ref)
  if (!sanction) return refuse({ code: 'no-such-sanction', ref: order.ref })
  if (sanction.lifted !== null) return refuse({ code: 'already-lifted', ref: order.ref })
  if (order.on < sanction.from) return refuse({ code: 'lifted-before-it-began' })
  const lifted = { on: order.on, recordedAt: acting.now }
  return changed(withSanction(record, { ...sanction, lifted }), { type: 'sanction-lifted', ref: order.ref, ...lifted })
}

/** domain.md 5.6: free text of 2,000 characters at most. */
const LONGEST_REPLY = 2_000

export type PublishReplyRefusal =
  | { code: 'no-such-sanction'; ref: string }
  | { code: 'already-replied'; ref: string }
  | { code: 'reply-empty' }
  | { code: 'reply-too-long'; longest: number }

/**
 * The agency's own words beside a published sanction, as they came; checked for personal data before, not here. They are
 * published once: words that replaced others would change what the page is known to have said.
 */
export function publishReply(
  record: AgencyRecord,
  order: { sanctionRef: string; text: string },
  acting: Acting,
): Result<Changed, PublishReplyRefusal> {
  const sanction = sanctionCalled(record, order.sanctionRef)
  if (!sanction) return refuse({ code: 'no-such-sanction', ref: order.sanctionRef })
  if (sanction.rightOfReply !== null) return refuse({ code: 'already-replied', ref: order.sanctionRef })
  if (order.text.trim() === '') return refuse({ code: 'reply-empty' })
  if (order.text.length > LONGEST_REPLY) return refuse({ code: 'reply-too-long', longest: LONGEST_REPLY })
  const rightOfReply = { text: order.text, on: acting.today, recordedAt: acting.now }
  const { sanctionRef } = order
  return changed(withSanction(record, { ...sanction, rightOfReply }), {
    type: 'reply-published',
    sanctionRef,
    ...rightOfReply,
  })
}

export type RecordRemedyRefusal =
  { code: 'no-such-sanction'; ref: string } | { code: 'filed-before-the-decision' } | { code: 'ref-taken'; ref: string }

/**
 * An objection, appeal or court action was filed. The sanction stays (UU 30/2014, 65); the page says that it is
 * disputed. Whether it came in time is judged by the remedy clock, not here.
 */
export function recordRemedy(
  record: AgencyRecord,
  form: Pick<Remedy, 'sanctionRef' | 'kind' | 'filedOn'> & { ref?: string },
  acting: Acting,
): Result<Changed, RecordRemedyRefusal> {
  const { ref = nextRef('rem', record, record.remedies), ...filed } = form
  const sanction = sanctionCalled(record, form.sanctionRef)
  if (!sanction) return refuse({ code: 'no-such-sanction', ref: form.sanctionRef })
  if (form.filedOn < (sanction.decidedOn ?? sanction.from)) return refuse({ code: 'filed-before-the-decision' })
  if (record.remedies.some((one) => one.ref === ref)) return refuse({ code: 'ref-taken', ref })
  const remedy: Remedy = { ...filed, ref, decided: null, recordedAt: acting.now }
  return changed({ ...record, remedies: [...record.remedies, remedy] }, { type: 'remedy-recorded', remedy })
}

export type DecideRemedyRefusal =
  { code: 'no-such-remedy'; ref: string } | { code: 'already-decided'; ref: string } | { code: 'decided-before-filed' }

/** An objection, appeal or suit is decided on a day: from then on the sanction is no longer said to be disputed. */
export function decideRemedy(
  record: AgencyRecord,
  order: { ref: string; on: Day },
  acting: Acting,
): Result<Changed, DecideRemedyRefusal> {
  const remedy = record.remedies.find(({ ref }) => ref === order.ref)
  if (!remedy) return refuse({ code: 'no-such-remedy', ref: order.ref })
  if (remedy.decided !== null) return refuse({ code: 'already-decided', ref: order.ref })
  if (order.on < remedy.filedOn) return refuse({ code: 'decided-before-filed' })
  const decided = { on: order.on, recordedAt: acting.now }
  const remedies = record.remedies.map((one) => (one === remedy ? { ...one, decided } : one))
  return changed({ ...record, remedies }, { type: 'remedy-decided', ref: order.ref, ...decided })
}

function refusalOf(record: AgencyRecord, form: SanctionForm & { ref: string }): RecordSanctionRefusal | undefined {
  if (form.to !== null && form.to < form.from) return { code: 'ends-before-it-begins' }
  if (record.sanctions.some((one) => one.ref === form.ref)) return { code: 'ref-taken', ref: form.ref }
  return scopeRefusal(record, form)
}

function scopeRefusal(record: AgencyRecord, { scope }: SanctionForm): RecordSanctionRefusal | undefined {
  const { level, activity, programmeKey } = scope
  if (level === 'AGENCY') return undefined
  if (activity === null) return { code: 'scope-incomplete' }
  if (!record.capabilities.some((one) => one.activity === activity)) return { code: 'no-such-activity', activity }
  if (level === 'ACTIVITY') return undefined
  if (programmeKey === null) return { code: 'scope-incomplete' }
  return hasProgramme(record, programmeKey) ? undefined : { code: 'no-such-programme', programmeKey }
}

function historyOf(record: AgencyRecord, form: SanctionForm): EarlierStep[] {
  return record.sanctions
    .filter(({ regime, from, scope }) => regime === form.regime && from <= form.from && concerns(scope, form.scope))
    .map(({ step, decidedOn, from, repairDueOn, lifted }) => ({
      step,
      issuedOn: decidedOn ?? from,
      repairDueOn,
      repairedOn: lifted?.on ?? null,
    }))
}

/** An earlier step counts where it was about the same thing: not one about another programme or activity. */
function concerns(earlier: SanctionScope, { activity, programmeKey }: SanctionScope): boolean {
  const sameActivity = earlier.activity === null || activity === null || earlier.activity === activity
  const sameProgramme = earlier.programmeKey === null || programmeKey === null || earlier.programmeKey === programmeKey
  return sameActivity && sameProgramme
}

function sanctionCalled(record: AgencyRecord, ref: string): Sanction | undefined {
  return record.sanctions.find((sanction) => sanction.ref === ref)
}

function withSanction(record: AgencyRecord, changedOne: Sanction): AgencyRecord {
  const sanctions = record.sanctions.map((one) => (one.ref === changedOne.ref ? changedOne : one))
  return { ...record, sanctions }
}
