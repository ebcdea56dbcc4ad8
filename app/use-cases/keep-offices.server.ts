import { randomBytes } from 'node:crypto'
import { refreshOpenActs } from './refresh-open-acts.server.ts'
import { tellProposed, tellSettled } from './tell-of-proposals.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { subjectOf } from '#app/domain/acts/act.ts'
import type { ActEvent } from '#app/domain/acts/events.ts'
import {
  confirmProposal,
  declineProposal,
  proposeAct,
  withdrawProposal,
  type ProposeRefusal,
  type SettleRefusal,
} from '#app/domain/acts/proposal.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { holdingRefusal, OFFICES, type HoldingAct, type HoldingRefusal } from '#app/domain/offices/holding.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import {
  addProposal,
  findHoldingProposal,
  listOpenHoldingProposals,
  saveSettled,
  type HoldingProposal,
} from '#app/repositories/act-proposals.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addHolding, lastHoldingId, listHoldings, lockOffices } from '#app/repositories/office-holdings.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type ProposeHoldingRefusal = ProposeRefusal | HoldingRefusal | { code: 'changed-since' }

/**
 * Somebody says who holds an office, or that a row of the register is to be said otherwise. It decides who may cancel
 * what (PP 49/2008, 132A), so that nothing holds before a second person has confirmed it.
 */
export async function proposeHolding(
  context: Context,
  { act, reason, seenVersion }: { act: HoldingAct; reason: string; seenVersion: number },
): Promise<Result<string, ProposeHoldingRefusal>> {
  const ref = `USL-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  return inTransaction(async (tx) => {
    await lockOffices(tx)
    const recordVersion = await lastHoldingId(tx)
    const seen = { recordVersion, documents: [] }
    const open = await listOpenHoldingProposals(tx)
    const proposed = proposeAct({ ref, act, agencyNo: null, seen, reason }, { ...context, open })
    if (!proposed.ok) return proposed
    if (seenVersion !== recordVersion) return refuse({ code: 'changed-since' } as const)
    const impossible = holdingRefusal(act, await listHoldings(tx))
    if (impossible) return refuse(impossible)
    await addProposal(tx, proposed.value, { agencyId: null, subject: subjectOf(act) })
    await refreshOpenActs(tx, context)
    await tellProposed(tx, context, { ...proposed.value, agency: null })
    const event = { type: 'act-proposed', ref, act, recordVersion, documents: [] } as const
    await appendLedger(tx, context, ledgerActOf(event, subjectOf(act), proposed.value.proposed.note))
    return accept(ref)
  })
}

type SettleHoldingRefusal = SettleRefusal | HoldingRefusal | { code: 'no-such-proposal' } | { code: 'not-yours' }
type Settled = Promise<Result<HoldingProposal, SettleHoldingRefusal>>

/** The second person confirms, and from then on it is what the register says; what it said before stays readable. */
export async function confirmHolding(
  context: Context,
  form: { ref: string; note: string; seenVersion: number },
): Settled {
  return settle(form.ref, async (tx, proposal) => {
    const recordVersion = await lastHoldingId(tx)
    const confirmed = confirmProposal(proposal, form, { ...context, recordVersion })
    if (!confirmed.ok) return confirmed
    const impossible = holdingRefusal(proposal.act, await listHoldings(tx))
    if (impossible) return refuse(impossible)
    await record(tx, context, confirmed.value)
    return confirmed
  })
}

async function record(tx: Tx, context: Context, confirmed: HoldingProposal): Promise<void> {
  const { act, ref, proposed, decided } = confirmed
  const row = await rowOf(tx, act)
  const recordedBy = [proposed.accountId, decided?.accountId ?? '']
  const holdingId = await addHolding(tx, { ...row, recordedBy, recordedAt: context.now })
  await saveSettled(tx, confirmed)
  await refreshOpenActs(tx, context)
  await tellSettled(tx, context, { ...confirmed, agency: null, outcome: 'CONFIRMED' })
  const { office, capacity, from, to, replacesId: replaces, isStruck } = row
  const events = [
    { type: 'act-confirmed', ref, proposedBy: proposed.accountId },
    { type: 'office-holding-recorded', holdingId, office, capacity, from, to, replaces, isStruck },
  ] as const
  for (const event of events) await appendLedger(tx, context, ledgerActOf(event, subjectOf(act), decided?.note || null))
}

async function rowOf(tx: Tx, act: HoldingAct) {
  if (act.type === 'record-holding') {
    return { ...act.holding, unitId: OFFICES[act.holding.office], replacesId: act.replaces, isStruck: false }
  }
  const struck = (await listHoldings(tx)).find(({ id }) => id === act.replaces)
  if (!struck) throw new Error('A row that was there under the lock is gone.')
  const { office, unitId, holderName, capacity, basis, from, to } = struck
  return { office, unitId, holderName, capacity, basis, from, to, replacesId: act.replaces, isStruck: true }
}

/** The second person does not agree, and says why. */
export async function declineHolding(context: Context, form: { ref: string; note: string }): Settled {
  return settle(form.ref, async (tx, proposal) => {
    const declined = declineProposal(proposal, form, context)
    if (!declined.ok) return declined
    await tellSettled(tx, context, { ...declined.value, agency: null, outcome: 'DECLINED' })
    const proposedBy = proposal.proposed.accountId
    await saveWithoutAct(tx, declined.value, { context, event: { type: 'act-declined', ref: form.ref, proposedBy } })
    return declined
  })
}

/** Who proposed it takes it back. */
export async function withdrawHolding(context: Context, form: { ref: string; note: string }): Settled {
  return settle(form.ref, async (tx, proposal) => {
    const withdrawn = withdrawProposal(proposal, form, context)
    if (!withdrawn.ok) return withdrawn
    await saveWithoutAct(tx, withdrawn.value, { context, event: { type: 'act-withdrawn', ref: form.ref } })
    return withdrawn
  })
}

async function settle(ref: string, work: (tx: Tx, proposal: HoldingProposal) => Settled): Settled {
  return inTransaction(async (tx) => {
    await lockOffices(tx)
    const proposal = await findHoldingProposal(ref, tx)
    return proposal ? work(tx, proposal) : refuse({ code: 'no-such-proposal' })
  })
}

async function saveWithoutAct(
  tx: Tx,
  settled: HoldingProposal,
  { context, event }: { context: Context; event: ActEvent },
): Promise<void> {
  await saveSettled(tx, settled)
  await refreshOpenActs(tx, context)
  await appendLedger(tx, context, ledgerActOf(event, subjectOf(settled.act), settled.decided?.note || null))
}
