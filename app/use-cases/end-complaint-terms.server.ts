import { destroyFile } from './destroy-file.server.ts'
import { destroyDataKey } from '#app/adapters/key-store.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { ComplaintTerm } from '#app/domain/complaints/events.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { monthsBefore } from '#app/domain/shared/months.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import {
  eraseContent,
  eraseIdentity,
  isTermEnded,
  listEndedTerms,
  listFilesOfReport,
} from '#app/repositories/complaint-terms.server.ts'
import { lockComplaint } from '#app/repositories/complaints.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

const TERMS = [
  ['IDENTITY', 'param.retention.reporter_identity'],
  ['FILE', 'param.retention.complaint_file'],
] as const
/** The next run takes the rest. */
const AT_A_TIME = 500

type Done = { identities: number; files: number }

/**
 * Ends the terms of reports that were closed long enough ago (domain.md 6.4): the data key of who reported, or of all that
 * was said, is destroyed, and what was sealed under it goes. A backup holds no keys, so what lies in one is noise as soon
 * as the last copy of the key store is gone. That there was a report, its steps and its hash stay known.
 */
export async function endComplaintTerms(context: Context): Promise<Result<Done, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'complaint:end-term')
  if (!allowed.ok) return allowed
  const { parameters } = await loadNorms()
  const done: Record<ComplaintTerm, number> = { IDENTITY: 0, FILE: 0 }
  for (const [what, parameter] of TERMS) {
    const closedBy = monthsBefore(context.today, numberOn(parameters, parameter, context.today))
    for (const no of await listEndedTerms(what, { closedBy, atMost: AT_A_TIME })) {
      done[what] += (await endTerm(context, no, { what, closedBy })) ? 1 : 0
    }
  }
  return accept({ identities: done.IDENTITY, files: done.FILE })
}

type Term = { what: ComplaintTerm; closedBy: Day }

/**
 * The files first, each by itself; then key and row together. Is the process ended between, the row still names a key
 * that is gone, and the next run does it again, which does no harm.
 */
async function endTerm(context: Context, no: ComplaintNo, term: Term): Promise<boolean> {
  if (term.what === 'FILE') for (const id of await listFilesOfReport(no)) await destroyFile(context, id)
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, no)
    if (!complaint || !(await isTermEnded(tx, complaint.id, term))) return false
    await erase(tx, complaint, term.what)
    await appendLedger(tx, context, ledgerActOf({ type: 'complaint-term-ended', what: term.what }, no))
    const key = term.what === 'IDENTITY' ? complaint.identityKey : complaint.contentKey
    if (key) await destroyDataKey(key)
    return true
  })
}

async function erase(tx: Tx, { id }: Complaint, what: ComplaintTerm): Promise<void> {
  await (what === 'IDENTITY' ? eraseIdentity(tx, id) : eraseContent(tx, id))
}
