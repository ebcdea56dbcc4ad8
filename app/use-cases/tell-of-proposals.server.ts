import { tellAccounts, tellAgency, tellOfficers } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { ACT_ROWS, type Act, type ProposableAct } from '#app/domain/acts/act.ts'
import type { By } from '#app/domain/acts/proposal.ts'
import type { NoticeFacts, PROPOSAL_ENDS } from '#app/domain/notices/notice.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Agency = { id: number; no: AgencyNo; name: string }
type Proposed = { ref: string; act: ProposableAct; proposed: By; persons: readonly string[] }
type Telling = Pick<Context, 'actor' | 'now'>

/** Whoever could be the second person learns that an act was proposed; `agency` null: about the rules or an office. */
export async function tellProposed(
  tx: Tx,
  context: Telling,
  { ref, act, persons, agency }: Proposed & { agency: Agency | null },
): Promise<void> {
  const permission: Permission = ACT_ROWS[act.type].confirm
  const facts = { kind: 'PROPOSAL_WAITS' as const, ref, act: act.type, agency: agency && named(agency) }
  const subject = { actedBy: persons, ...(agency && { agencyNo: agency.no }) }
  await tellOfficers(tx, context, { facts, permission, subject, onceFor: `proposal/${ref}` })
}

/** Whoever proposed learns what became of it, and whom they acted for. */
export async function tellSettled(
  tx: Tx,
  context: Telling,
  {
    ref,
    act,
    proposed,
    agency,
    outcome,
  }: Proposed & { agency: Agency | null; outcome: (typeof PROPOSAL_ENDS)[number] },
): Promise<void> {
  const facts = { kind: 'PROPOSAL_SETTLED' as const, ref, act: act.type, agency: agency && named(agency), outcome }
  const to = [proposed.accountId, proposed.onBehalfOf].filter((id) => id !== null)
  await tellAccounts(tx, context, { facts, to, onceFor: `proposal/${ref}/${outcome}` })
}

/** An agency learns what two officers decided of what it sent in. */
export async function tellDecided(
  tx: Tx,
  context: Telling,
  { ref, act, proposed, record }: { ref: string; act: Act; proposed: By; record: AgencyRecord },
): Promise<void> {
  const facts = decidedFacts(act, record, proposed.note)
  if (facts) await tellAgency(tx, context, { facts, agencyId: record.id, onceFor: `decided/${ref}` })
}

function decidedFacts(act: Act, record: AgencyRecord, reason: string): NoticeFacts | undefined {
  const agency = named(record)
  if (act.type === 'accept-agency-proposal') return { kind: 'CHANGE_DECIDED', agency, outcome: 'ACCEPTED', reason }
  if (act.type === 'decide-application') return { kind: 'APPLICATION_STEP', agency, ref: act.ref, step: act.outcome }
  if (act.type !== 'decide-evidence' && act.type !== 'invalidate-evidence') return undefined
  const outcome = act.type === 'decide-evidence' ? act.decision : 'INVALIDATED'
  return { kind: 'EVIDENCE_DECIDED', agency, ...documentOf(record, act.ref), outcome, reason }
}

function documentOf({ evidence }: AgencyRecord, ref: string): { ref: string; evidenceKind: string } {
  return { ref, evidenceKind: evidence.find((one) => one.ref === ref)?.kind ?? '' }
}

function named({ no, name }: Agency): { no: AgencyNo; name: string } {
  return { no, name }
}
