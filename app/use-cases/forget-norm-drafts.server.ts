import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { findNormProposal } from '#app/repositories/act-proposals.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { findNormDraft, listForgottenNormDrafts, removeNormDraft } from '#app/repositories/norm-drafts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** How long a draft waits to be proposed: ADR 24. */
const WAITS_MS = 30 * 24 * 3_600_000
const AT_A_TIME = 200

/**
 * Removes drafts of norms that nobody proposed within thirty days. What was proposed stays, however it ended: it is part
 * of what two people decided on. The ledger keeps that there was a draft, whose it was, and the hash of what it said.
 */
export async function forgetNormDrafts(context: Context): Promise<Result<{ drafts: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'norm-draft:forget')
  if (!allowed.ok) return allowed
  const before = new Date(Date.parse(context.now) - WAITS_MS).toISOString() as Instant
  let drafts = 0
  for (const ref of await listForgottenNormDrafts(before, AT_A_TIME)) {
    if (await forget(context, ref)) drafts++
  }
  return accept({ drafts })
}

/** Asked again with the draft locked: it may have been proposed just now. */
async function forget(context: Context, ref: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const draft = await findNormDraft(ref, tx)
    if (!draft || (await findNormProposal({ draft: ref }, tx))) return false
    const { name, version, sha256, madeBy } = draft
    await removeNormDraft(tx, ref)
    const event = { type: 'norm-draft-forgotten', draft: ref, madeBy, name, version, sha256 } as const
    await appendLedger(tx, context, ledgerActOf(event, `norm:${name}`))
    return true
  })
}
