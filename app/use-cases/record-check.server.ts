import { changeAgenciesIn, type ActOfContext, type CommonRefusal, type Order } from './change-agencies.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { lookedByHand, proofOf, type ByHand, type ByHandForm, type ByHandRefusal } from '#app/domain/checks/by-hand.ts'
import { pointResults, type ProofFile } from '#app/domain/checks/check.ts'
import { checkSubject, type CheckSubject } from '#app/domain/checks/request.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { recordVerification, type RecordVerificationRefusal } from '#app/domain/registry/agency.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addCheckByHand, findCheckByKey, linkVerification } from '#app/repositories/checks.server.ts'
import { linkFiles, lockDrafts, saveAgencyOfFiles, unlinkFiles } from '#app/repositories/files.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

export type RecordCheckOrder = { no: AgencyNo; evidenceRef: string; form: ByHandForm }
type LookRefusal = RecordVerificationRefusal | ByHandRefusal
export type RecordCheckRefusal = CommonRefusal | LookRefusal | { code: 'no-such-file' }

/**
 * An officer has looked a document up by hand: what was compared is kept, and becomes a verification. The proof is a file
 * that this officer has uploaded and that waits as a draft, or a hash. Sent twice it is one look.
 */
export async function recordCheckByHand(
  context: Context,
  { no, evidenceRef, form }: RecordCheckOrder,
): Promise<Result<{ id: number }, RecordCheckRefusal>> {
  const allowed = requirePermission(context.actor, 'verification:record', { agencyNo: no })
  if (!allowed.ok) return allowed
  const norms = await loadNorms()
  return inTransaction(async (tx) => {
    await lockAgencies(tx, [no])
    const known = await findCheckByKey(tx, form.key)
    if (known !== undefined) return accept({ id: known })
    const drafts = form.fileId === '' ? [] : await lockDrafts(tx, [form.fileId], draftOf(context.actor))
    if (form.fileId !== '' && drafts.length === 0) return refuse({ code: 'no-such-file' })
    return keep(tx, { context, no, evidenceRef, form, norms, draft: drafts[0] })
  })
}

type Keeping = RecordCheckOrder & { context: Context; norms: Norms; draft: StoredFile | undefined }
type Seen = { subject: CheckSubject; byHand: ByHand; file: ProofFile | null }

async function keep(tx: Tx, keeping: Keeping): Promise<Result<{ id: number }, RecordCheckRefusal>> {
  const { context, no } = keeping
  let added: { id: number } | undefined
  let seen: Seen | undefined
  const order: Order<LookRefusal> = {
    context,
    no,
    permission: 'verification:record',
    decide: (record) => {
      const looked = look(record, keeping)
      if (!looked.ok) return looked
      seen = looked.value
      return verified(record, keeping, looked.value)
    },
    alongside: async (inner, { record }) => {
      if (!seen) throw new Error('A look was kept that nobody decided on.')
      added = await addSeen(inner, { ...keeping, agencyId: record.id }, seen)
      return [endedAct(keeping, added.id, seen)]
    },
  }
  const [result] = await changeAgenciesIn(tx, [order])
  if (!result?.ok) return refuse(result?.refusal ?? { code: 'no-such-agency', no })
  if (!added) throw new Error('A look was decided on and not kept.')
  return accept(added)
}

function look(record: AgencyRecord, { evidenceRef, form, norms, draft }: Keeping): Result<Seen, LookRefusal> {
  const subject = checkSubject(record, evidenceRef, norms.evidenceKinds)
  if (!subject.ok) return subject
  const { evidence, said } = subject.value
  const byHand = lookedByHand(form, { kind: evidence.kind, said })
  return byHand.ok ? accept({ subject: subject.value, byHand: byHand.value, file: proofOf(form, draft) }) : byHand
}

function verified(
  record: AgencyRecord,
  { context, evidenceRef }: Keeping,
  { subject, byHand: { outcome }, file }: Seen,
): Result<Changed, RecordVerificationRefusal> {
  const points = 'points' in outcome ? pointResults(outcome.points) : []
  const proof = { screenshotHash: file?.sha256 ?? null, fileId: file?.fileId ?? null }
  const look = { system: subject.system, evidenceRef, checkedBy: actorName(context.actor), result: outcome.state }
  return recordVerification(record, { ...look, ...proof, points }, context)
}

async function addSeen(tx: Tx, of: Keeping & { agencyId: number }, seen: Seen): Promise<{ id: number }> {
  const { context, evidenceRef, form, agencyId, draft, no } = of
  const requested = { requestKey: form.key, requestedBy: actorName(context.actor), requestedAt: context.now }
  const { subject, byHand, file } = seen
  const added = await addCheckByHand(tx, {
    ...{ ...requested, ...byHand, agencyId, evidenceRef, file },
    system: subject.system,
  })
  await linkVerification(tx, added.id, context.now)
  if (draft) {
    await linkFiles(tx, [draft.id], { subject: `check:${String(added.id)}`, at: context.now })
    await unlinkFiles(tx, [draft.id], draftOf(context.actor))
    await saveAgencyOfFiles(tx, [draft.id], no)
  }
  return { id: added.id }
}

function endedAct({ context, no }: Keeping, checkId: number, { byHand }: Seen): ActOfContext {
  const event = { type: 'check-ended', checkId, state: byHand.outcome.state, fault: null } as const
  return { context, act: ledgerActOf(event, no) }
}
