import { actOrder } from './act-orders.server.ts'
import { changeAgenciesIn, type CommonRefusal } from './change-agencies.server.ts'
import { holdForAct, type Held } from './hold-for-act.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { tellDecided, tellSettled } from './tell-of-proposals.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ActEvent } from '#app/domain/acts/events.ts'
import {
  confirmProposal,
  declineProposal,
  withdrawProposal,
  type Proposal,
  type SettleRefusal,
} from '#app/domain/acts/proposal.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { findProposal, saveSettled } from '#app/repositories/act-proposals.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

export type SettleActRefusal =
  | SettleRefusal
  | CommonRefusal
  | { code: 'no-such-proposal' }
  | { code: 'not-yours' }
  | { code: 'act-refused'; why: { code: string } }

type Confirming = { ref: string; note: string; seenVersion: number }

/**
 * The second officer confirms, and what was proposed happens: decision and act in one transaction, or neither. The
 * public page changes by itself, with the facts.
 */
export async function confirmAct(context: Context, form: Confirming): Promise<Result<Proposal, SettleActRefusal>> {
  const norms = await loadNorms()
  return settle(context, form.ref, async (tx, proposal, { version: recordVersion }) => {
    const confirmed = confirmProposal(proposal, form, { ...context, recordVersion })
    if (!confirmed.ok) return confirmed
    await carryOut(tx, { context, proposal, confirmed: confirmed.value, norms })
    return confirmed
  })
}

type Carrying = { context: Context; proposal: Proposal; confirmed: Proposal; norms: Norms }

/**
 * The proposal is saved as settled first: the work of the agency is then told without it. Where the act itself is
 * refused, all of the transaction is.
 */
async function carryOut(tx: Tx, { context, proposal, confirmed, norms }: Carrying): Promise<void> {
  const { ref, act, agencyNo: no, persons: actedBy, proposed } = proposal
  const { accountId = '', note = '' } = confirmed.decided ?? {}
  const by = [proposed.accountId, accountId] as const
  const order = await actOrder(context, { act, no, by, actedBy, reason: proposed.note, norms })
  await saveSettled(tx, confirmed)
  const event = { type: 'act-confirmed', ref, proposedBy: proposed.accountId } as const
  const told = { context, act: ledgerActOf(event, no, note || null) }
  const alongside: typeof order.alongside = async (within, { record }) => {
    await tellSettled(within, context, { ...confirmed, agency: record, outcome: 'CONFIRMED' })
    await tellDecided(within, context, { ...confirmed, record })
    return [told]
  }
  const [done] = await changeAgenciesIn(tx, [{ ...order, alongside }])
  if (done && !done.ok) throw new ActRefused(done.refusal)
}

/** The second officer does not agree; nothing of the act happens. */
export async function declineAct(
  context: Context,
  form: { ref: string; note: string },
): Promise<Result<Proposal, SettleActRefusal>> {
  return settle(context, form.ref, async (tx, proposal, { record }) => {
    const declined = declineProposal(proposal, form, context)
    if (!declined.ok) return declined
    const event = { type: 'act-declined', ref: proposal.ref, proposedBy: proposal.proposed.accountId } as const
    await tellSettled(tx, context, { ...declined.value, agency: record, outcome: 'DECLINED' })
    await saveWithoutAct(tx, { context, record, settled: declined.value, event })
    return declined
  })
}

/** Who proposed an act takes it back. */
export async function withdrawAct(
  context: Context,
  form: { ref: string; note: string },
): Promise<Result<Proposal, SettleActRefusal>> {
  return settle(context, form.ref, async (tx, proposal, { record }) => {
    const withdrawn = withdrawProposal(proposal, form, context)
    if (!withdrawn.ok) return withdrawn
    const event = { type: 'act-withdrawn', ref: proposal.ref } as const
    await saveWithoutAct(tx, { context, record, settled: withdrawn.value, event })
    return withdrawn
  })
}

type Settling = (tx: Tx, proposal: Proposal, held: Held) => Promise<Result<Proposal, SettleActRefusal>>

/** Proposal and agencies are locked in the order in which every act locks them: the agencies first. */
async function settle(context: Context, ref: string, work: Settling): Promise<Result<Proposal, SettleActRefusal>> {
  const seen = await findProposal(ref)
  if (!seen) return refuse({ code: 'no-such-proposal' })
  try {
    return await inTransaction(async (tx) => {
      const held = await holdForAct(tx, seen.agencyNo, seen.act)
      const proposal = await findProposal(ref, tx)
      if (!held || !proposal) return refuse({ code: 'no-such-proposal' })
      return work(tx, proposal, held)
    })
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error
    await tellChanged(context, seen)
    return refuse({ code: 'act-refused', why: error.why })
  }
}

/** What was possible when it was proposed is not any more: nothing of the act stays, and its proposer learns of it. */
async function tellChanged(context: Context, proposal: Proposal): Promise<void> {
  const agency = await findAgency(proposal.agencyNo)
  if (agency) await inTransaction((tx) => tellSettled(tx, context, { ...proposal, agency, outcome: 'CHANGED' }))
}

type Settled = { context: Context; record: AgencyRecord; settled: Proposal; event: ActEvent }

async function saveWithoutAct(tx: Tx, { context, record, settled, event }: Settled): Promise<void> {
  await saveSettled(tx, settled)
  await refreshWork(tx, [record.id], context)
  await appendLedger(tx, context, ledgerActOf(event, record.no, settled.decided?.note || null))
}

/** Thrown so that nothing of the transaction stays. */
class ActRefused extends Error {
  readonly why: { code: string }
  constructor(why: { code: string }) {
    super(`The act was refused: ${why.code}`)
    this.name = 'ActRefused'
    this.why = why
  }
}
