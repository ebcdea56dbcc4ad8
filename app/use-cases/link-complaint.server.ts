import { partyOf } from './find-parties.server.ts'
import { lockRequiredComplaint, requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { unsealContent } from './unseal-content.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import {
  decideLink,
  targetRef,
  type LinkOrder,
  type LinkReasons,
  type LinkRefusal,
} from '#app/domain/complaints/links.ts'
import type { LinkTarget } from '#app/domain/complaints/links.ts'
import { matchParty, type PartyMatch } from '#app/domain/linking/party.ts'
import { reportedParty } from '#app/domain/linking/reported-party.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import {
  addComplaintLink,
  findAgencyRow,
  listComplaintLinks,
  undoComplaintLinks,
  type LinkRow,
} from '#app/repositories/complaint-links.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { findSubject } from '#app/repositories/unregistered-subjects.server.ts'

export type LinkComplaintRefusal = OpenComplaintRefusal | LinkRefusal | { code: 'no-such-party' }

/**
 * An officer decides whether a report is about an agency or an unregistered subject. What spoke for it that day is kept
 * with the decision; nothing of an agency's public record changes by it. Undone by `unlinkComplaint`.
 */
export async function linkComplaint(
  context: Context,
  { no, ...order }: LinkOrder & { no: string },
): Promise<Result<null, LinkComplaintRefusal>> {
  const found = await requireComplaint(context, no, 'complaint:link')
  if (!found.ok) return found
  const tied = tieRefusal(context, order.target)
  if (tied) return refuse(tied)
  const match = await matchOf(found.value, order.target)
  return inTransaction(async (tx) => {
    const locked = await lockRequiredComplaint(tx, context, { no, permission: 'complaint:link' })
    if (!locked.ok) return locked
    const to = await rowOf(tx, order.target)
    if (!to) return refuse({ code: 'no-such-party' } as const)
    const links = await listComplaintLinks(locked.value.id, tx)
    const decided = decideLink(links, order, { hasSigns: match !== undefined })
    if (!decided.ok) return decided
    await save(tx, context, { complaint: locked.value, order, to, match, undoes: decided.value.undoes })
    return accept(null)
  })
}

/** A link was wrong, or is no longer held: it ends, and stays to be seen. */
export async function unlinkComplaint(
  context: Context,
  { no, linkId, reason }: { no: string; linkId: number; reason: string },
): Promise<Result<null, OpenComplaintRefusal | { code: 'no-such-link' } | { code: 'reason-needed' }>> {
  return inTransaction(async (tx) => {
    const locked = await lockRequiredComplaint(tx, context, { no, permission: 'complaint:link' })
    if (!locked.ok) return locked
    const links = await listComplaintLinks(locked.value.id, tx)
    const link = links.find(({ id, undone }) => id === linkId && undone === null)
    if (!link) return refuse({ code: 'no-such-link' } as const)
    if (reason.trim() === '') return refuse({ code: 'reason-needed' } as const)
    const ended = { ids: [linkId], by: actorName(context.actor), at: context.now }
    await undoComplaintLinks(tx, locked.value.id, ended)
    const event = { type: 'complaint-link-undone', to: targetRef(link.target) } as const
    await appendLedger(tx, context, ledgerActOf(event, locked.value.no, reason.trim()))
    return accept(null)
  })
}

function tieRefusal({ actor }: Context, target: LinkTarget) {
  if (target.kind !== 'AGENCY') return undefined
  const allowed = requirePermission(actor, 'complaint:link', { agencyNo: target.no })
  return allowed.ok ? undefined : allowed.refusal
}

/** What speaks for a party, worked out anew: a form says nothing of it. */
async function matchOf(complaint: Complaint, target: LinkTarget): Promise<PartyMatch | undefined> {
  const content = await unsealContent(complaint)
  if (!content) return undefined
  const subject = target.kind === 'SUBJECT' ? await findSubject(target.ref) : undefined
  const known = await partyOf(target, subject ? [subject] : [])
  const match = known && matchParty(reportedParty(content), known)
  if (target.kind !== 'AGENCY' || content.party.no !== target.no) return match
  const chosen = match ?? { strength: 'WEAK' as const, likeness: 0, reasons: [] }
  return { ...chosen, reasons: [...chosen.reasons, 'CHOSEN_BY_REPORTER'] }
}

async function rowOf(tx: Tx, target: LinkTarget): Promise<LinkRow | undefined> {
  if (target.kind === 'AGENCY') {
    const agencyId = await findAgencyRow(target.no, tx)
    return agencyId === undefined ? undefined : { agencyId }
  }
  const subject = await findSubject(target.ref, tx)
  return subject && { subjectId: subject.id }
}

type Saving = {
  complaint: Complaint
  order: LinkOrder
  to: LinkRow
  match: PartyMatch | undefined
  undoes: readonly number[]
}

async function save(tx: Tx, context: Context, { complaint, order, to, match, undoes }: Saving): Promise<void> {
  const made = { by: actorName(context.actor), at: context.now }
  await undoComplaintLinks(tx, complaint.id, { ids: undoes, ...made })
  const why = reasonsOf(match, order.note)
  await addComplaintLink(tx, { complaintId: complaint.id, to, verdict: order.verdict, why, ...made })
  const { verdict, target } = order
  const event = { type: 'complaint-linked', to: targetRef(target), verdict, reasons: why.reasons } as const
  await appendLedger(tx, context, ledgerActOf(event, complaint.no))
}

function reasonsOf(match: PartyMatch | undefined, note: string): LinkReasons {
  return {
    reasons: [...(match?.reasons ?? [])],
    strength: match?.strength ?? null,
    likeness: match === undefined ? null : Math.round(match.likeness * 100) / 100,
    note,
  }
}
