import { notReady, type NotReady } from './propose-norm.server.ts'
import { refreshOpenActs } from './refresh-open-acts.server.ts'
import { tellSettled } from './tell-of-proposals.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ActEvent } from '#app/domain/acts/events.ts'
import { confirmProposal, declineProposal, withdrawProposal, type SettleRefusal } from '#app/domain/acts/proposal.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { newestVersions, parseNorms } from '#app/domain/norms/parse-norms.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { findNormProposal, saveSettled, type NormProposal } from '#app/repositories/act-proposals.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { findNormDraft, type NormDraft } from '#app/repositories/norm-drafts.server.ts'
import { forgetNorms, loadNorms } from '#app/repositories/norms.server.ts'
import { wakeJob } from '#app/repositories/notify.server.ts'
import { addReferenceDocuments, listNewestReference, lockReference } from '#app/repositories/reference.server.ts'
import { doubtStatusIndex } from '#app/repositories/status-index.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type SettleNormRefusal = SettleRefusal | NotReady | { code: 'no-such-proposal' } | { code: 'not-yours' }

type Settled = Promise<Result<NormProposal, SettleNormRefusal>>

/**
 * The second person confirms, and the version is part of the rules: every process is told and reads them anew, the index
 * doubts all its answers, and its job asks again. `seenVersion`: the version of the document that the page named as the
 * newest. Where the rules have changed since the proposer looked, the preview is made again first.
 */
export async function confirmNorm(context: Context, form: { ref: string; note: string; seenVersion: number }): Settled {
  const { fingerprint } = await loadNorms()
  const done = await settle(form.ref, async (tx, proposal) => {
    const draft = await findNormDraft(proposal.act.draft, tx)
    if (!draft) return refuse({ code: 'no-such-draft' })
    await lockReference(tx)
    const newest = await listNewestReference(tx)
    const recordVersion = newest.find(({ name }) => name === draft.name)?.version ?? 0
    const confirmed = confirmProposal(proposal, form, { ...context, recordVersion })
    if (!confirmed.ok) return confirmed
    if (recordVersion !== proposal.seen.recordVersion) return refuse({ code: 'changed-since', recordVersion })
    const unready = notReady(draft, fingerprint)
    if (unready) return refuse(unready)
    parseNorms(newestVersions([...newest, draft]), 'about to hold')
    await addVersion(tx, { context, draft, confirmed: confirmed.value })
    return confirmed
  })
  if (done.ok) forgetNorms()
  return done
}

type Adding = { context: Context; draft: NormDraft; confirmed: NormProposal }

async function addVersion(tx: Tx, { context, draft, confirmed }: Adding): Promise<void> {
  const { name, version, sha256, body } = draft
  const { ref, proposed, decided } = confirmed
  await saveSettled(tx, confirmed)
  await addReferenceDocuments(tx, [{ name, version, sha256, body }])
  await doubtStatusIndex(tx, context.today)
  await refreshOpenActs(tx, context)
  await tellSettled(tx, context, { ...confirmed, agency: null, outcome: 'CONFIRMED' })
  await wakeJob(tx, 'rebuild-status-index')
  await wakeJob(tx, 'rebuild-queue')
  const proposedBy = proposed.accountId
  const subject = `norm:${name}`
  const events = [
    { type: 'act-confirmed', ref, proposedBy },
    { type: 'norm-version-added', name, version, sha256, proposedBy, proposal: ref, backdated: draft.reasonBack },
  ] as const
  for (const event of events)
    await appendLedger(tx, context, ledgerActOf(event, subject, (decided?.note ?? '') || null))
}

/** The second person does not agree: nothing of the rules changes. */
export async function declineNorm(context: Context, form: { ref: string; note: string }): Settled {
  return settle(form.ref, async (tx, proposal) => {
    const declined = declineProposal(proposal, form, context)
    if (!declined.ok) return declined
    const proposedBy = proposal.proposed.accountId
    await tellSettled(tx, context, { ...declined.value, agency: null, outcome: 'DECLINED' })
    await saveWithoutAct(tx, declined.value, { context, event: { type: 'act-declined', ref: form.ref, proposedBy } })
    return declined
  })
}

/** Who proposed a version takes it back. */
export async function withdrawNorm(context: Context, form: { ref: string; note: string }): Settled {
  return settle(form.ref, async (tx, proposal) => {
    const withdrawn = withdrawProposal(proposal, form, context)
    if (!withdrawn.ok) return withdrawn
    await saveWithoutAct(tx, withdrawn.value, { context, event: { type: 'act-withdrawn', ref: form.ref } })
    return withdrawn
  })
}

async function settle(ref: string, work: (tx: Tx, proposal: NormProposal) => Settled): Settled {
  return inTransaction(async (tx) => {
    const proposal = await findNormProposal({ ref }, tx)
    return proposal ? work(tx, proposal) : refuse({ code: 'no-such-proposal' })
  })
}

async function saveWithoutAct(
  tx: Tx,
  settled: NormProposal,
  { context, event }: { context: Context; event: ActEvent },
): Promise<void> {
  await saveSettled(tx, settled)
  await refreshOpenActs(tx, context)
  await appendLedger(tx, context, ledgerActOf(event, `norm:${settled.act.name}`, settled.decided?.note || null))
}
