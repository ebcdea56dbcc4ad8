import { randomBytes } from 'node:crypto'
import { actOrder } from './act-orders.server.ts'
import { holdForAct } from './hold-for-act.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { tellProposed } from './tell-of-proposals.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { subjectOf, type Act } from '#app/domain/acts/act.ts'
import { proposeAct as propose, type ProposeRefusal, type Seen } from '#app/domain/acts/proposal.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addProposal, listProposalsOf } from '#app/repositories/act-proposals.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type ProposeActRefusal =
  | ProposeRefusal
  | { code: 'no-such-agency' }
  | { code: 'changed-since' }
  | { code: 'act-refused'; why: { code: string } }

type Form = { no: AgencyNo; act: Act; reason: string; seenVersion: number }

/**
 * One officer proposes an act (domain.md 9). What could not be carried out is refused at once, so that nobody waits for a
 * second officer in vain. What the proposer had before them is kept with it: the second officer is shown the same.
 */
export async function proposeAct(context: Context, form: Form): Promise<Result<string, ProposeActRefusal>> {
  const norms = await loadNorms()
  const ref = `USL-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  const documents = await documentsOf(form.act)
  const order = await actOrder(context, { ...form, by: ['', ' '], actedBy: [], norms })
  return inTransaction(async (tx) => {
    const held = await holdForAct(tx, form.no, form.act)
    if (!held || held.record.redirectsTo) return refuse({ code: 'no-such-agency' })
    const { record, others, version: recordVersion } = held
    if (recordVersion !== form.seenVersion) return refuse({ code: 'changed-since' })
    const seen = { recordVersion, documents }
    const open = await listProposalsOf(form.no, tx)
    const proposed = propose({ ref, act: form.act, agencyNo: form.no, seen, reason: form.reason }, { ...context, open })
    if (!proposed.ok) return proposed
    const possible = order.decide(record, others)
    if (!possible.ok) return refuse({ code: 'act-refused', why: possible.refusal })
    await addProposal(tx, proposed.value, { agencyId: record.id, subject: subjectOf(form.act) })
    await refreshWork(tx, [record.id], context)
    await tellProposed(tx, context, { ...proposed.value, agency: record })
    const hashes = documents.map(({ sha256 }) => sha256)
    const event = { type: 'act-proposed', ref, act: form.act, recordVersion, documents: hashes } as const
    await appendLedger(tx, context, ledgerActOf(event, form.no, proposed.value.proposed.note))
    return accept(ref)
  })
}

async function documentsOf(act: Act): Promise<Seen['documents']> {
  if (act.type !== 'decide-evidence' && act.type !== 'invalidate-evidence') return []
  const files = await listFilesFor(`evidence:${act.ref}`)
  return files.map(({ name, sha256 }) => ({ name, sha256 }))
}
