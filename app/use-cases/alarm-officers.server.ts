import { tellAccounts } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Who is told at once: the duty officer and the head; of reports about officials those who handle them. */
const ALARMED: readonly StaffRole[] = ['DUTY_OFFICER', 'OFFICE_HEAD', 'INSPECTOR', 'REGIONAL_SECRETARY']

type Alarm = {
  complaint: Complaint
  about: 'EMERGENCY' | 'RAISED'
  /** Names what happened: who was told of it is not told again. */
  onceFor: string
}

/**
 * Tells those who must look now, and who may open the report, that it needs them: its number, nothing of what it says.
 * In the transaction of what alarms.
 */
export async function alarmOfficers(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  { complaint, about, onceFor }: Alarm,
): Promise<void> {
  const facts = { complaint, ...(await findOpeningFacts(complaint.id, tx)) }
  const to = (await listAssignees(tx))
    .filter(({ roles }) => roles.some((role) => ALARMED.includes(role)))
    .filter((officer) => mayOpen(asActor(officer), 'complaint:open-content', facts).ok)
    .map(({ accountId }) => accountId)
  await tellAccounts(tx, context, { facts: { kind: 'REPORT_ALERT', no: complaint.no, about }, onceFor, to })
}
