import { refreshIdentityRequests } from './refresh-identity-requests.server.ts'
import { findWayToReporter, tellReporter } from './tell-reporter.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findComplaint, lockComplaint } from '#app/repositories/complaints.server.ts'
import { findOpening, listOpeningsToTell, saveOpening } from '#app/repositories/identity-custody.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

const AT_ONCE = 500

/**
 * Tells reporters that who they are was opened by others than its custodians, once the set days have passed. One
 * transaction each; running twice tells nobody twice. Requests whose day is
 * over leave the queue.
 */
export async function tellOpenings(context: Context): Promise<Result<{ told: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'identity:tell')
  if (!allowed.ok) return allowed
  let told = 0
  for (const { ref, complaintNo } of await listOpeningsToTell(context.now, AT_ONCE)) {
    if (await tellOne(context, ref, ComplaintNo.parse(complaintNo))) told += 1
  }
  await inTransaction(async (tx) => refreshIdentityRequests(tx, context))
  return accept({ told })
}

async function tellOne(context: Context, ref: string, no: ComplaintNo): Promise<boolean> {
  const found = await findComplaint(no)
  const way = found && (await findWayToReporter(found))
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, no)
    const opening = (await findOpening(ref, tx))?.opening
    if (!complaint || !opening || opening.toldAt !== null) return false
    const message = { complaint, from: 'SYSTEM', kind: 'OPENED', text: '' } as const
    const acts = way ? await tellReporter(tx, context, { ...message, way }) : []
    await saveOpening(tx, { ...opening, toldAt: context.now })
    const told = ledgerActOf({ type: 'identity-told', ref }, no)
    await appendLedgerActs(
      tx,
      [...acts, told].map((act) => ({ context, act })),
    )
    return true
  })
}
