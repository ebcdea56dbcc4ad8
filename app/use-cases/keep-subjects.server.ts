import { lockRequiredComplaint, openComplaintContent, type OpenContentRefusal } from './open-complaint.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { type LinkRefusal, type SubjectRef } from '#app/domain/complaints/links.ts'
import {
  partyOfSubject,
  phoneWritten,
  promote,
  widened,
  type PromoteRefusal,
  type SubjectForm,
} from '#app/domain/complaints/subject.ts'
import { matchParty } from '#app/domain/linking/party.ts'
import { reportedParty } from '#app/domain/linking/reported-party.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addComplaintLink, findAgencyRow } from '#app/repositories/complaint-links.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import {
  addSubject,
  countFieldChecks,
  lockSubject,
  savePromotion,
  saveSubject,
} from '#app/repositories/unregistered-subjects.server.ts'

export type OpenSubjectRefusal = OpenContentRefusal | LinkRefusal

/**
 * Opens a subject for somebody reported who is not in the register, as an officer writes it from the report, and links
 * the report to it (domain.md 4.2). For officers only, whatever becomes of it.
 */
export async function openSubject(
  context: Context,
  { no, form }: { no: string; form: SubjectForm },
): Promise<Result<SubjectRef, OpenSubjectRefusal>> {
  const allowed = requirePermission(context.actor, 'complaint:link')
  if (!allowed.ok) return allowed
  const opened = await openComplaintContent(context, no)
  if (!opened.ok) return opened
  const reported = reportedParty(opened.value.content)
  return inTransaction(async (tx) => {
    const locked = await lockRequiredComplaint(tx, context, { no, permission: 'complaint:link' })
    if (!locked.ok) return locked
    const made = { by: actorName(context.actor), at: context.now }
    const written = { ...form, phones: form.phones.map(phoneWritten) }
    const subject = await addSubject(tx, { ...written, ...made, firstSeenOn: locked.value.receivedOn })
    const match = matchParty(reported, partyOfSubject({ ...written, otherNames: [] }))
    const why = {
      reasons: [...(match?.reasons ?? [])],
      strength: match?.strength ?? null,
      likeness: match ? Math.round(match.likeness * 100) / 100 : null,
      note: '',
    }
    const link = { complaintId: locked.value.id, to: { subjectId: subject.id }, verdict: 'SAME' as const, why, ...made }
    await addComplaintLink(tx, link)
    await tell(tx, context, { complaint: locked.value, ref: subject.ref, reasons: why.reasons })
    return accept(subject.ref)
  })
}

async function tell(
  tx: Tx,
  context: Context,
  { complaint, ref, reasons }: { complaint: Complaint; ref: SubjectRef; reasons: readonly string[] },
): Promise<void> {
  const { no } = complaint
  await appendLedger(tx, context, ledgerActOf({ type: 'subject-opened', from: no }, ref))
  const linked = { type: 'complaint-linked', to: ref, verdict: 'SAME', reasons } as const
  await appendLedger(tx, context, ledgerActOf(linked, no))
}

/** What a report that is linked to a subject says of it is added to what is known: other names, telephones, places. */
export async function widenSubject(
  context: Context,
  { no, ref }: { no: string; ref: SubjectRef },
): Promise<Result<null, OpenContentRefusal | { code: 'no-such-party' }>> {
  const allowed = requirePermission(context.actor, 'complaint:link')
  if (!allowed.ok) return allowed
  const opened = await openComplaintContent(context, no)
  if (!opened.ok) return opened
  const { names, phones, addresses, people } = reportedParty(opened.value.content)
  return inTransaction(async (tx) => {
    const subject = await lockSubject(tx, ref)
    if (!subject) return refuse({ code: 'no-such-party' } as const)
    const form = { name: names[0] ?? '', phones: [...phones], addresses: [...addresses], people: [...people] }
    await saveSubject(tx, { id: subject.id, ...widened(subject, form) })
    await appendLedger(
      tx,
      context,
      ledgerActOf({ type: 'subject-widened', from: opened.value.complaint.no }, subject.ref),
    )
    return accept(null)
  })
}

/**
 * A subject is found to be an agency of the register: only one that was visited, and whose field check was accepted
 * (domain.md 4.2). Reports about the subject are about the agency from here on; nothing of it becomes public by this.
 */
export async function promoteSubject(
  context: Context,
  { ref, agencyNo }: { ref: SubjectRef; agencyNo: AgencyNo },
): Promise<Result<null, NotAllowed | PromoteRefusal | { code: 'no-such-subject' }>> {
  const allowed = requirePermission(context.actor, 'subject:promote', { agencyNo })
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const subject = await lockSubject(tx, ref)
    if (!subject) return refuse({ code: 'no-such-subject' } as const)
    const agencyId = await findAgencyRow(agencyNo, tx)
    const agency = agencyId === undefined ? undefined : { fieldChecks: await countFieldChecks(agencyId, tx) }
    const decided = promote(subject, agency)
    if (!decided.ok || agencyId === undefined) return decided
    await savePromotion(tx, subject.id, { agencyId, at: context.now })
    await appendLedger(tx, context, ledgerActOf({ type: 'subject-promoted', to: agencyNo }, ref))
    return accept(null)
  })
}
