import { takeReporterStep } from './raise-report.server.ts'
import { findWayToReporter, tellReporter, type WayToReporter } from './tell-reporter.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import { checkInsToday } from '#app/domain/complaints/check-in.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { raised } from '#app/domain/complaints/reporter-act.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findComplaint, lockComplaint } from '#app/repositories/complaints.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { listCheckIns, listReportsToAsk, saveCheckInRaised } from '#app/repositories/safety-check-ins.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type Done = { asked: number; raised: number }

/**
 * Asks reporters who wanted to be asked whether they are under pressure, where the day has come, and raises the matter
 * where nobody answers within a week. One transaction each: one that fails does not stop the others, and the next run
 * takes it up again.
 */
export async function askCheckIns(context: Context): Promise<Result<Done, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'complaint:ask-check-in')
  if (!allowed.ok) return allowed
  const done: Done = { asked: 0, raised: 0 }
  const failures: unknown[] = []
  for (const no of await listReportsToAsk(context.today)) {
    const one = await askOne(context, no).catch((error: unknown) => {
      failures.push(error)
      return { asked: 0, raised: 0 }
    })
    done.asked += one.asked
    done.raised += one.raised
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'Some reporters could not be asked; the next run tries again.')
  return accept(done)
}

async function askOne(context: Context, no: ComplaintNo): Promise<Done> {
  const found = await findComplaint(no)
  const way = found && (await findWayToReporter(found))
  if (!way) return { asked: 0, raised: 0 }
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, no)
    if (!complaint) return { asked: 0, raised: 0 }
    return askLocked(tx, context, { complaint, way })
  })
}

async function askLocked(
  tx: Tx,
  context: Context,
  { complaint, way }: { complaint: Complaint; way: WayToReporter },
): Promise<Done> {
  const { checkIns, askedAt } = await listCheckIns(complaint.id, tx)
  const { ask, raise } = checkInsToday(checkIns, { askedAt, today: context.today })
  const acts: LedgerAct[] = []
  for (const { day } of ask) {
    const question = { complaint, way, from: 'SYSTEM', kind: 'CHECK_IN', text: String(day) } as const
    acts.push(...(await tellReporter(tx, context, question)))
  }
  for (const { day } of raise) await saveCheckInRaised(tx, { complaintId: complaint.id, day }, context.now)
  if (raise.length > 0) {
    const step = raised(complaint.severity, 3, 'NO_ANSWER')
    acts.push(...(await takeReporterStep(tx, context, { complaint, ...step })))
  }
  await appendLedgerActs(
    tx,
    acts.map((act) => ({ context, act })),
  )
  return { asked: ask.length, raised: raise.length }
}
