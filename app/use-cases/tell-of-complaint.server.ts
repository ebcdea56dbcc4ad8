import { tellAccounts } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import type { REPORT_ALERTS } from '#app/domain/notices/notice.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Alert = {
  complaint: Complaint
  about: (typeof REPORT_ALERTS)[number]
  permission: Permission
  /** Besides those of the permission, of whoever may open the report. */
  roles?: readonly StaffRole[]
  /** Names what is told: it is told once. */
  onceFor: string
}

/**
 * Tells officers that a report needs them, in the transaction of why: only those who may open it, and nothing but its
 * number. Nobody of an office whose official it names is told.
 */
export async function tellOfComplaint(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  { complaint, about, permission, roles = [], onceFor }: Alert,
): Promise<void> {
  const facts = { complaint, ...(await findOpeningFacts(complaint.id, tx)) }
  const officers = (await listAssignees(tx)).map(asActor)
  const to = officers.filter((officer) => {
    const mayAct = mayOpen(officer, permission, facts).ok
    const watches = officer.roles.some((role) => roles.includes(role)) && mayOpen(officer, 'complaint:read', facts).ok
    return mayAct || watches
  })
  const notice = { kind: 'REPORT_ALERT', no: complaint.no, about } as const
  await tellAccounts(tx, context, { facts: notice, to: to.map(({ accountId }) => accountId), onceFor })
}

/** Severity 4: the officer on duty learns of it at once, and the head of the office (domain.md 5.2, S05). */
export async function tellEmergency(
  tx: Tx,
  context: Pick<Context, 'actor' | 'now'>,
  complaint: Complaint,
): Promise<void> {
  await tellOfComplaint(tx, context, {
    ...{ complaint, about: 'EMERGENCY', permission: 'complaint:emergency', roles: ['OFFICE_HEAD'] },
    onceFor: `report/${complaint.no}/emergency`,
  })
}
