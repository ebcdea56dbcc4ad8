import { ACT_ROWS, othersOf, subjectOf, type Act, type ProposableAct } from './act.ts'
import { personsBehind, type Actor, type PersonKey } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import {
  needsConfirmation,
  requirePermission,
  type NotAllowed,
  type Permission,
  type Subject,
} from '#app/domain/access/policy.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

export type ProposalState = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN'

/** What somebody had before them: the record as it stood, and the documents by their hashes. */
export type Seen = { recordVersion: number; documents: readonly { name: string; sha256: string }[] }

/** Of several records one number, which grows when any of them changes. */
export function versionSeen(records: readonly { version: number }[]): number {
  return records.reduce((sum, { version }) => sum + version, 0)
}

/** Who did something, and for whom. */
export type By = { accountId: string; onBehalfOf: string | null; at: Instant; note: string }

/** An act on an agency, or, with `About` null, on the rules. */
export type Proposal<Kind extends ProposableAct = Act, About extends AgencyNo | null = AgencyNo> = {
  ref: string
  act: Kind
  agencyNo: About
  state: ProposalState
  proposed: By
  seen: Seen
  decided: By | null
  /** Whose eyes it has had: the proposer, and who they acted for. */
  persons: readonly PersonKey[]
}

const LONGEST_NOTE = 2_000

/** The person has not proved lately to be at the keyboard. */
type NotPresent = { code: 'confirm-needed' }

export type ProposeRefusal =
  | NotAllowed
  | NotPresent
  | { code: 'reason-needed' }
  | { code: 'reason-too-long'; longest: number }
  | { code: 'already-proposed'; ref: string }

type Acting = { actor: Actor; now: Instant }

/**
 * One officer proposes an act on an agency, with a reason. Nothing of it has happened yet; while it waits nobody can
 * propose another act on the same thing.
 */
export function proposeAct<Kind extends ProposableAct, About extends AgencyNo | null>(
  form: Pick<Proposal<Kind, About>, 'ref' | 'act' | 'agencyNo' | 'seen'> & { reason: string },
  acting: Acting & { open: readonly Proposal<Kind, About>[] },
): Result<Proposal<Kind, About>, ProposeRefusal> {
  const { ref, act, agencyNo, seen } = form
  const refusal = refusalForAll(acting, ACT_ROWS[act.type].propose, subjectsOf(act, agencyNo))
  if (refusal) return refuse(refusal)
  const note = form.reason.trim()
  if (note === '') return refuse({ code: 'reason-needed' })
  if (note.length > LONGEST_NOTE) return refuse({ code: 'reason-too-long', longest: LONGEST_NOTE })
  const same = acting.open.find((one) => one.state === 'PROPOSED' && subjectOf(one.act) === subjectOf(act))
  if (same) return refuse({ code: 'already-proposed', ref: same.ref })
  const persons = personsBehind(acting.actor)
  return accept({ ref, act, agencyNo, seen, state: 'PROPOSED', proposed: by(acting, note), decided: null, persons })
}

export type SettleRefusal =
  | NotAllowed
  | NotPresent
  | { code: 'already-settled'; state: ProposalState }
  | { code: 'changed-since'; recordVersion: number }
  | { code: 'reason-needed' }

/**
 * A second person confirms: not the proposer, not through another account, not for somebody whose eyes it has had. They
 * decide on what they were shown: where the record has changed since their page was made, they look again first.
 */
export function confirmProposal<Kind extends ProposableAct, About extends AgencyNo | null>(
  proposal: Proposal<Kind, About>,
  order: { note: string; seenVersion: number },
  acting: Acting & { recordVersion: number },
): Result<Proposal<Kind, About>, SettleRefusal> {
  const { recordVersion } = acting
  const refusal = secondRefusal(proposal, acting)
  if (refusal) return refuse(refusal)
  if (proposal.state !== 'PROPOSED') return refuse({ code: 'already-settled', state: proposal.state })
  if (order.seenVersion !== recordVersion) return refuse({ code: 'changed-since', recordVersion })
  return accept(settled(proposal, 'CONFIRMED', by(acting, order.note)))
}

/** A second person does not agree, and says why. The thing is open again for another proposal. */
export function declineProposal<Kind extends ProposableAct, About extends AgencyNo | null>(
  proposal: Proposal<Kind, About>,
  order: { note: string },
  acting: Acting,
): Result<Proposal<Kind, About>, SettleRefusal> {
  const refusal = secondRefusal(proposal, acting)
  if (refusal) return refuse(refusal)
  if (proposal.state !== 'PROPOSED') return refuse({ code: 'already-settled', state: proposal.state })
  if (order.note.trim() === '') return refuse({ code: 'reason-needed' })
  return accept(settled(proposal, 'DECLINED', by(acting, order.note)))
}

/** Who proposed it takes it back. */
export function withdrawProposal<Kind extends ProposableAct, About extends AgencyNo | null>(
  proposal: Proposal<Kind, About>,
  order: { note: string },
  acting: Acting,
): Result<Proposal<Kind, About>, SettleRefusal | { code: 'not-yours' }> {
  const allowed = requirePermission(acting.actor, 'act:withdraw')
  if (!allowed.ok) return allowed
  if (proposal.state !== 'PROPOSED') return refuse({ code: 'already-settled', state: proposal.state })
  const mine = sharePerson(personsBehind(acting.actor), proposal.persons)
  return mine ? accept(settled(proposal, 'WITHDRAWN', by(acting, order.note))) : refuse({ code: 'not-yours' })
}

/** Whoever has a tie to any of the agencies that an act is about takes no part in it. */
function subjectsOf(act: ProposableAct, agencyNo: AgencyNo | null): Subject[] {
  return agencyNo === null ? [{}] : [agencyNo, ...othersOf(act)].map((no) => ({ agencyNo: no }))
}

type Seconded = { act: ProposableAct; agencyNo: AgencyNo | null; persons: readonly PersonKey[] }

function secondRefusal(
  { act, agencyNo, persons: actedBy }: Seconded,
  acting: Acting,
): NotAllowed | NotPresent | undefined {
  const subjects = subjectsOf(act, agencyNo).map((subject) => ({ ...subject, actedBy }))
  return refusalForAll(acting, ACT_ROWS[act.type].confirm, subjects)
}

function refusalForAll(
  acting: Acting,
  permission: Permission,
  subjects: readonly Subject[],
): NotAllowed | NotPresent | undefined {
  return subjects.map((subject) => refusalFor(acting, permission, subject)).find((refusal) => refusal !== undefined)
}

function refusalFor(
  { actor, now }: Acting,
  permission: Permission,
  subject: Subject,
): NotAllowed | NotPresent | undefined {
  const allowed = requirePermission(actor, permission, subject)
  if (!allowed.ok) return allowed.refusal
  return needsConfirmation(actor, permission, now) ? { code: 'confirm-needed' } : undefined
}

function settled<Kind extends ProposableAct, About extends AgencyNo | null>(
  proposal: Proposal<Kind, About>,
  state: ProposalState,
  decided: By,
): Proposal<Kind, About> {
  return { ...proposal, state, decided: { ...decided, note: decided.note.trim().slice(0, LONGEST_NOTE) } }
}

function by({ actor, now }: Acting, note: string): By {
  if (actor.kind !== 'staff') throw new Error('Only officers propose and decide acts.')
  return { accountId: actor.accountId, onBehalfOf: actor.onBehalf?.accountId ?? null, at: now, note }
}
