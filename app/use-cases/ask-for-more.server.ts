import { tellAgency } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addEvidenceRequest } from '#app/repositories/evidence-requests.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

const LONGEST = 2_000

export type AskForMoreRefusal =
  | NotAllowed
  | { code: 'message-needed' }
  | { code: 'message-too-long'; longest: number }
  | { code: 'no-such-evidence' }
  | { code: 'already-decided' }

/** An officer asks the agency to add something to a document. Changes no status: one officer is enough. */
export async function askForMore(
  context: Context,
  form: { no: AgencyNo; evidenceRef: string; message: string },
): Promise<Result<null, AskForMoreRefusal>> {
  const { no, evidenceRef } = form
  const allowed = requirePermission(context.actor, 'vetting:ask-for-more', { agencyNo: no })
  if (!allowed.ok) return allowed
  const message = form.message.trim()
  if (message === '') return refuse({ code: 'message-needed' })
  if (message.length > LONGEST) return refuse({ code: 'message-too-long', longest: LONGEST })
  const askedBy = context.actor.kind === 'staff' ? context.actor.accountId : context.actor.kind
  return inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [no])
    const evidence = record?.evidence.find(({ ref }) => ref === evidenceRef)
    if (!record || !evidence) return refuse({ code: 'no-such-evidence' })
    if (evidence.decision !== null) return refuse({ code: 'already-decided' })
    await addEvidenceRequest(tx, record.id, { evidenceRef, message, askedBy, askedAt: context.now })
    await tellAsked(tx, context, { record, evidence, message })
    await appendLedger(tx, context, ledgerActOf({ type: 'evidence-more-asked', ref: evidenceRef }, no))
    return accept(null)
  })
}

type Asked = { record: AgencyRecord; evidence: Evidence; message: string }

async function tellAsked(tx: Tx, context: Context, { record, evidence, message }: Asked): Promise<void> {
  const { id: agencyId, no, name } = record
  const document = { ref: evidence.ref, evidenceKind: evidence.kind }
  const facts = { kind: 'MORE_ASKED' as const, agency: { no, name }, ...document, message }
  await tellAgency(tx, context, { facts, agencyId, onceFor: `more/${evidence.ref}/${context.now}` })
}
