import { randomBytes } from 'node:crypto'
import { refreshOpenActs } from './refresh-open-acts.server.ts'
import { tellProposed } from './tell-of-proposals.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { subjectOf } from '#app/domain/acts/act.ts'
import { proposeAct, type ProposeRefusal } from '#app/domain/acts/proposal.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { NormAct } from '#app/domain/norm-changes/norm-act.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addProposal, listNormProposals } from '#app/repositories/act-proposals.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { findNormDraft, type NormDraft } from '#app/repositories/norm-drafts.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { lockReference } from '#app/repositories/reference.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Why a draft cannot be decided on as things stand. */
export type NotReady = { code: 'no-such-draft' } | { code: 'preview-unfinished' } | { code: 'rules-changed' }

/** Proposes a draft to a second person. Whoever proposes has seen its whole preview, made with the rules of now. */
export async function proposeNorm(
  context: Context,
  form: { draft: string; reason: string },
): Promise<Result<string, ProposeRefusal | NotReady>> {
  const norms = await loadNorms()
  const ref = `USL-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  return inTransaction(async (tx) => {
    await lockReference(tx)
    const draft = await findNormDraft(form.draft, tx)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const act: NormAct = { type: 'add-norm-version', draft: draft.ref, ...hashed(draft) }
    const seen = { recordVersion: draft.version - 1, documents: [{ name: draft.name, sha256: draft.sha256 }] }
    const open = await listNormProposals(tx)
    const made = proposeAct({ ref, act, agencyNo: null, seen, reason: form.reason }, { ...context, open })
    if (!made.ok) return made
    const unready = notReady(draft, norms.fingerprint)
    if (unready) return refuse(unready)
    await addProposal(tx, made.value, { agencyId: null, subject: subjectOf(act) })
    await refreshOpenActs(tx, context)
    await tellProposed(tx, context, { ...made.value, agency: null })
    const { recordVersion } = seen
    const event = { type: 'act-proposed', ref, act, recordVersion, documents: [draft.sha256] } as const
    await appendLedger(tx, context, ledgerActOf(event, `norm:${draft.name}`, made.value.proposed.note))
    return accept(ref)
  })
}

/** Is a preview complete, and made with the rules that hold? */
export function notReady({ preview }: NormDraft, fingerprint: string): NotReady | undefined {
  if (preview.norms !== fingerprint) return { code: 'rules-changed' }
  return preview.isDone ? undefined : { code: 'preview-unfinished' }
}

function hashed({ name, version, sha256 }: NormDraft): { name: string; version: number; sha256: string } {
  return { name, version, sha256 }
}
