import { randomUUID } from 'node:crypto'
import { lockRequiredComplaint, requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { openSealedRecord, recordSeal, type RecordSeal } from '#app/adapters/record-seal.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { openingState, OpeningReason, type IdentityOpening } from '#app/domain/complaints/custody.ts'
import { ReporterIdentity } from '#app/domain/complaints/identity.ts'
import { identitySubject } from '#app/domain/complaints/sealed-parts.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import { addDays, type Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findSealedIdentity } from '#app/repositories/complaints.server.ts'
import { addOpening, findOpening, listCustodians, saveOpening } from '#app/repositories/identity-custody.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

type StaffContext = Context & { actor: StaffActor }

export type OpenIdentityRefusal =
  | NotAllowed
  | OpenComplaintRefusal
  | { code: 'reason-needed' }
  /** Anonymous, or its term is over. */
  | { code: 'no-identity' }
  | { code: 'not-a-custodian' }
  | { code: 'no-such-request' }
  | { code: 'request-over' }

/**
 * Opens who a reporter is, for one of its two custodians (or, of an open report, for whoever handles it), with a reason.
 * The ledger and the reporter's own page tell of it. What is answered is shown once and kept nowhere.
 */
export async function openIdentity(
  context: StaffContext,
  { no, reason }: { no: string; reason: string },
): Promise<Result<ReporterIdentity, OpenIdentityRefusal>> {
  const found = await requireComplaint(context, no, 'identity:open')
  if (!found.ok) return found
  const why = OpeningReason.safeParse(reason)
  if (!why.success) return refuse({ code: 'reason-needed' })
  const complaint = found.value
  if (!(await isCustodian(context.actor, complaint))) return refuse({ code: 'not-a-custodian' })
  const { accountId } = context.actor
  return open(context, complaint, {
    ...{ ref: randomUUID(), kind: 'CUSTODIAN', reason: why.data, askedBy: accountId, askedAt: context.now },
    ...{ secondBy: null, secondAt: null, declined: false, openedAt: context.now, tellAt: null, toldAt: context.now },
  })
}

async function isCustodian({ accountId }: StaffActor, complaint: Complaint): Promise<boolean> {
  if (complaint.mode === 'TERBUKA') return true
  return (await listCustodians(complaint.id)).some((one) => one.accountId === accountId)
}

/** Keys are read before the transaction; without them there is nothing to record. */
async function open(
  context: StaffContext,
  complaint: Complaint,
  opening: IdentityOpening,
): Promise<Result<ReporterIdentity, OpenIdentityRefusal>> {
  const seal = complaint.identityKey && (await recordSeal(complaint.identityKey))
  const sealed = seal && (await findSealedIdentity(complaint.id))
  if (!seal || !sealed) return refuse({ code: 'no-identity' })
  const { ref, kind } = opening
  const kept = await unlessRefused<null, OpenIdentityRefusal>(async (tx) => {
    const permission = kind === 'CUSTODIAN' ? 'identity:open' : 'identity:ask'
    const held = await lockRequiredComplaint(tx, context, { no: complaint.no, permission })
    if (!held.ok) return held
    if (kind === 'CUSTODIAN') await addOpening(tx, complaint.id, opening)
    else if (!(await takeRequest(tx, opening, context.now))) return refuse({ code: 'request-over' })
    await appendLedger(tx, context, ledgerActOf({ type: 'identity-opened', ref, kind }, complaint.no))
    return accept(null)
  })
  return kept.ok ? accept(unsealed(sealed, complaint, seal)) : kept
}

/** Two that open one request at once meet at its row: it opens once. */
async function takeRequest(
  tx: Parameters<typeof saveOpening>[0],
  opening: IdentityOpening,
  now: Instant,
): Promise<boolean> {
  const found = await findOpening(opening.ref, tx)
  if (!found || openingState(found.opening, now) !== 'AGREED') return false
  await saveOpening(tx, opening)
  return true
}

function unsealed(sealed: Uint8Array, { no }: Complaint, seal: RecordSeal): ReporterIdentity {
  const opened: unknown = JSON.parse(openSealedRecord(sealed, identitySubject(no), seal))
  return ReporterIdentity.parse(opened)
}

/**
 * Opens it for whoever asked, once a second role has agreed, once and within a day. The reporter is told in the inbox after
 * some days, by a job, so that whoever is investigated in the matter is not warned on the way.
 */
export async function openAgreedIdentity(
  context: StaffContext,
  ref: string,
): Promise<Result<ReporterIdentity, OpenIdentityRefusal>> {
  const allowed = requirePermission(context.actor, 'identity:ask')
  if (!allowed.ok) return allowed
  const found = await findOpening(ref)
  if (!found || found.opening.askedBy !== context.actor.accountId) return refuse({ code: 'no-such-request' })
  const complaint = await requireComplaint(context, found.complaintNo, 'identity:ask')
  if (!complaint.ok) return complaint
  if (openingState(found.opening, context.now) !== 'AGREED') return refuse({ code: 'request-over' })
  const tellAt = await tellAtOf(context)
  return open(context, complaint.value, { ...found.opening, openedAt: context.now, tellAt })
}

async function tellAtOf({ today }: StaffContext): Promise<Instant> {
  const { parameters } = await loadNorms()
  const day = addDays(today, numberOn(parameters, 'param.identity.tell_after', today))
  return new Date(`${day}T08:00:00+07:00`).toISOString() as Instant
}
