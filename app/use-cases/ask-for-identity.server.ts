import { randomUUID } from 'node:crypto'
import { accountsOfPerson } from './hand-back-work.server.ts'
import { lockRequiredComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { refreshIdentityRequests } from './refresh-identity-requests.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import { tellOfComplaint } from './tell-of-complaint.server.ts'
import { personsBehind, type Context, type StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { isAnotherRole, openingState, OpeningReason, type IdentityOpening } from '#app/domain/complaints/custody.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAssignee } from '#app/repositories/assignments.server.ts'
import { addOpening, findOpening, listOpenings, saveOpening } from '#app/repositories/identity-custody.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type StaffContext = Context & { actor: StaffActor }

export type AskIdentityRefusal =
  OpenComplaintRefusal | NotAllowed | { code: 'reason-needed' } | { code: 'no-identity' } | { code: 'asked-already' }

/**
 * Asks to know who a reporter is, of somebody who is no custodian: a second person of another role agrees or declines
 * within a day (break-glass). Answers the ref of the request.
 */
export async function askForIdentity(
  context: StaffContext,
  { no, reason }: { no: string; reason: string },
): Promise<Result<string, AskIdentityRefusal>> {
  return unlessRefused<string, AskIdentityRefusal>(async (tx) => {
    const held = await lockRequiredComplaint(tx, context, { no, permission: 'identity:ask' })
    if (!held.ok) return held
    const complaint = held.value
    const why = OpeningReason.safeParse(reason)
    if (!why.success) return refuse({ code: 'reason-needed' })
    if (complaint.identityKey === null) return refuse({ code: 'no-identity' })
    if (await hasOpenRequest(tx, context, complaint.id)) return refuse({ code: 'asked-already' })
    const request: IdentityOpening = {
      ...{ ref: randomUUID(), kind: 'BREAK_GLASS', reason: why.data, askedBy: context.actor.accountId },
      ...{ askedAt: context.now, secondBy: null, secondAt: null, declined: false, openedAt: null },
      ...{ tellAt: null, toldAt: null },
    }
    await saveRequest(tx, context, { complaint, request })
    return accept(request.ref)
  })
}

async function hasOpenRequest(tx: Tx, { actor, now }: StaffContext, complaintId: number): Promise<boolean> {
  const own = (await listOpenings(complaintId, tx)).filter(({ askedBy }) => askedBy === actor.accountId)
  return own.some((one) => ['WAITS', 'AGREED'].includes(openingState(one, now)))
}

async function saveRequest(
  tx: Tx,
  context: StaffContext,
  { complaint, request }: { complaint: Complaint; request: IdentityOpening },
): Promise<void> {
  const { ref } = request
  await addOpening(tx, complaint.id, request)
  await refreshIdentityRequests(tx, context)
  const news = { complaint, about: 'IDENTITY_ASKED', permission: 'identity:agree' } as const
  await tellOfComplaint(tx, context, { ...news, onceFor: `identity/${ref}` })
  await appendLedger(tx, context, ledgerActOf({ type: 'identity-asked', ref }, complaint.no))
}

export type SettleIdentityRefusal =
  | OpenComplaintRefusal
  | NotAllowed
  | { code: 'no-such-request' }
  | { code: 'request-over' }
  | { code: 'another-role-needed' }

/** The second role agrees, or declines; never who asked, nor somebody of the same role. */
export async function settleIdentityRequest(
  context: StaffContext,
  { ref, outcome }: { ref: string; outcome: 'agree' | 'decline' },
): Promise<Result<null, SettleIdentityRefusal>> {
  const allowed = requirePermission(context.actor, 'identity:agree')
  if (!allowed.ok) return allowed
  return unlessRefused<null, SettleIdentityRefusal>(async (tx) => {
    const found = await findOpening(ref, tx)
    if (!found) return refuse({ code: 'no-such-request' })
    const held = await lockRequiredComplaint(tx, context, { no: found.complaintNo, permission: 'identity:agree' })
    if (!held.ok) return refuse({ code: 'no-such-request' })
    const { opening } = found
    if (openingState(opening, context.now) !== 'WAITS') return refuse({ code: 'request-over' })
    const refusal = await secondRefusal(tx, context, opening.askedBy)
    if (refusal) return refuse(refusal)
    await settle(tx, context, { complaint: held.value, opening, outcome })
    return accept(null)
  })
}

async function secondRefusal(
  tx: Tx,
  { actor }: StaffContext,
  askedBy: string,
): Promise<NotAllowed | { code: 'another-role-needed' } | undefined> {
  const accounts = await accountsOfPerson(tx, askedBy)
  const actedBy = accounts.flatMap((one) => personsBehind(asActor(one)))
  const allowed = requirePermission(actor, 'identity:agree', { actedBy })
  if (!allowed.ok) return allowed.refusal
  const asking = await findAssignee(tx, askedBy)
  return isAnotherRole(asking?.roles ?? [], actor.roles) ? undefined : { code: 'another-role-needed' }
}

type Settling = { complaint: Complaint; opening: IdentityOpening; outcome: 'agree' | 'decline' }

async function settle(tx: Tx, context: StaffContext, { complaint, opening, outcome }: Settling): Promise<void> {
  const { ref, askedBy } = opening
  const secondBy = context.actor.accountId
  await saveOpening(tx, { ...opening, secondBy, secondAt: context.now, declined: outcome === 'decline' })
  await refreshIdentityRequests(tx, context)
  const facts = { kind: 'REPORT_ALERT', no: complaint.no, about: 'IDENTITY_SETTLED' } as const
  await tellAccounts(tx, context, { facts, to: [askedBy], onceFor: `identity/${ref}/settled` })
  const type = outcome === 'agree' ? ('identity-agreed' as const) : ('identity-declined' as const)
  await appendLedger(tx, context, ledgerActOf({ type, ref }, complaint.no))
}
