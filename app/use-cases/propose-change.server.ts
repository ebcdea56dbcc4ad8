import { refreshWork } from './refresh-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { takeYearNumber } from './take-year-number.server.ts'
import { tellAgency } from './tell-accounts.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import {
  applyChange,
  settleProposal,
  type ChangeRefusal,
  type ProposedChange,
  type SettleProposalRefusal,
} from '#app/domain/proposals/agency-proposal.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import {
  addAgencyProposal,
  countOpenAgencyProposals,
  findAgencyProposal,
  saveAgencyProposal,
} from '#app/repositories/agency-proposals.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Open proposals of one agency: more than one form needs, few enough to read. */
const MOST_OPEN = 20
const LONGEST_NOTE = 2_000

export type ProposeChangeRefusal =
  NotAllowed | ChangeRefusal | { code: 'no-such-agency' } | { code: 'too-many-open' } | { code: 'note-too-long' }

/** An agency proposes to change what is said of it. Nothing changes by that; what could never be done is refused at once. */
export async function proposeChange(
  context: Context & { actor: AgencyUserActor },
  { no, change, note }: { no: AgencyNo; change: ProposedChange; note: string },
): Promise<Result<string, ProposeChangeRefusal>> {
  const allowed = requirePermission(context.actor, 'own-agency:change', { agencyNo: no })
  if (!allowed.ok) return allowed
  if (note.length > LONGEST_NOTE) return refuse({ code: 'note-too-long' })
  const { region } = await loadNorms()
  const districts = new Set(region.kecamatan.map(({ code }) => code))
  return unlessRefused(async (tx): Promise<Result<string, ProposeChangeRefusal>> => {
    const [agency] = await lockAgencies(tx, [no])
    if (!agency || agency.redirectsTo) return refuse({ code: 'no-such-agency' })
    if ((await countOpenAgencyProposals(tx, agency.id)) >= MOST_OPEN) return refuse({ code: 'too-many-open' })
    const possible = applyChange(agency, change, { ...context, districts })
    if (!possible.ok) return possible
    const ref = await takeYearNumber(tx, 'PRB', context)
    const proposedBy = context.actor.accountId
    const proposal = { ref, change, note: note.trim(), proposedBy, proposedAt: context.now }
    await addAgencyProposal(tx, { ...proposal, agencyId: agency.id })
    await refreshWork(tx, [agency.id], context)
    const event = { type: 'agency-proposal-made', ref, kind: change.type } as const
    await appendLedgerActs(tx, [{ context, act: ledgerActOf(event, no) }])
    return accept(ref)
  })
}

type SettleRefusal = NotAllowed | SettleProposalRefusal | { code: 'no-such-proposal'; ref: string }

/** An officer turns a proposal down with a reason, or the agency withdraws it. Accepting takes two (`proposeAct`). */
export async function settleAgencyProposal(
  context: Context & { actor: AgencyUserActor | StaffActor },
  { ref, reason }: { ref: string; reason: string },
): Promise<Result<null, SettleRefusal>> {
  const { actor } = context
  const isOwn = actor.kind === 'agency-user'
  const seen = await findAgencyProposal(ref)
  const permission = isOwn ? 'own-agency:change' : 'act:propose-correction'
  const allowed = requirePermission(actor, permission, seen ? { agencyNo: seen.agencyNo } : {})
  if (!allowed.ok) return allowed
  if (!seen) return refuse({ code: 'no-such-proposal', ref })
  return unlessRefused(async (tx): Promise<Result<null, SettleRefusal>> => {
    const [agency] = await lockAgencies(tx, [seen.agencyNo])
    const proposal = await findAgencyProposal(ref, tx)
    if (!agency || !proposal) return refuse({ code: 'no-such-proposal', ref })
    const outcome = isOwn ? 'WITHDRAWN' : 'REFUSED'
    const settled = settleProposal(proposal, { outcome, reason }, context.now)
    if (!settled.ok) return settled
    await saveAgencyProposal(tx, settled.value, actor.accountId)
    await refreshWork(tx, [agency.id], context)
    if (!isOwn) await tellRefused(tx, context, { agency, ref, reason: settled.value.reason ?? '' })
    const event = { type: 'agency-proposal-settled', ref, outcome } as const
    await appendLedgerActs(tx, [{ context, act: ledgerActOf(event, seen.agencyNo, settled.value.reason) }])
    return accept(null)
  })
}

type Refused = { agency: AgencyRecord; ref: string; reason: string }

async function tellRefused(tx: Tx, context: Context, { agency, ref, reason }: Refused): Promise<void> {
  const { id: agencyId, no, name } = agency
  const facts = { kind: 'CHANGE_DECIDED' as const, agency: { no, name }, outcome: 'REFUSED' as const, reason }
  await tellAgency(tx, context, { facts, agencyId, onceFor: `change/${ref}` })
}
