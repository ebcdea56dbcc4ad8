import { refreshComplaintWork } from './refresh-complaint-work.server.ts'
import { tellEmergency } from './tell-of-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { defaultCustodians } from '#app/domain/complaints/custody.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { addComplaintSteps } from '#app/repositories/complaints.server.ts'
import { listAccountsByAge, saveCustodians } from '#app/repositories/identity-custody.server.ts'
import { getSetting } from '#app/repositories/settings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Accounts that keep identities, by their ids, with commas between; left out: who takes reports in for the longest. */
const KEEPERS_SETTING = 'identity.custodians'
const BY = 'system:receive'

/**
 * What the office does with a report the moment it is received, in the same transaction: it waits to be screened, two
 * officers keep who sent it, and at severity 4 the emergency track is open and the officer on duty is told.
 */
export async function beginComplaint(tx: Tx, context: Context, complaint: Complaint): Promise<void> {
  if (complaint.severity === 4) {
    const body = { type: 'emergency-opened' as const, reason: '' }
    await addComplaintSteps(tx, complaint.id, [{ on: context.today, at: context.now, by: BY, body }])
    await tellEmergency(tx, context, complaint)
  }
  if (complaint.identityKey !== null && complaint.mode === 'RAHASIA')
    await nameDefaultCustodians(tx, context, complaint)
  await refreshComplaintWork(tx, [complaint.id], context)
}

/** Two officers of the office that reads a report keep who sent it, until a head names others. */
export async function nameDefaultCustodians(tx: Tx, { now }: Context, complaint: Complaint): Promise<void> {
  const [officers, byAge, setting] = [
    await listAssignees(tx),
    await listAccountsByAge(tx),
    await getSetting(KEEPERS_SETTING, tx),
  ]
  const accounts = byAge.flatMap((id) => officers.filter(({ accountId }) => accountId === id))
  const set = (setting ?? '').split(',').map((id) => id.trim())
  await saveCustodians(tx, complaint.id, {
    accountIds: defaultCustodians(complaint, { accounts, set }),
    by: BY,
    at: now,
  })
}
