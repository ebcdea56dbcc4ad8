import { refreshWork } from './refresh-work.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { findReminder, saveReminderAnswer } from '#app/repositories/reminders.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type ReminderAnswerRefusal = NotAllowed | { code: 'no-such-reminder' } | { code: 'already-answered' }

/** An officer writes down what an agency answered to a reminder; once. The ledger learns that, not what. */
export async function recordReminderAnswer(
  context: Context,
  { code, answer }: { code: string; answer: string },
): Promise<Result<null, ReminderAnswerRefusal>> {
  return inTransaction(async (tx) => {
    const allowed = requirePermission(context.actor, 'warning:send')
    if (!allowed.ok) return allowed
    const reminder = await findReminder(code, tx)
    if (!reminder) return refuse({ code: 'no-such-reminder' })
    const given = { answer, by: actorName(context.actor), at: context.now }
    if (!(await saveReminderAnswer(tx, code, given))) return refuse({ code: 'already-answered' })
    await refreshWork(tx, [reminder.agency.id], context)
    await appendLedger(tx, context, ledgerActOf({ type: 'reminder-answered', code }, reminder.agency.no))
    return accept(null)
  })
}
