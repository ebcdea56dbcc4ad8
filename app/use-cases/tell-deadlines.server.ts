import { tellAccounts, tellOfficers } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { addDays } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { listDelegationsEnded, type Delegation } from '#app/repositories/delegations.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { listWorkDue, type ListedWork } from '#app/repositories/work-list.server.ts'

/** A request is spoken of one working day before its last [P]; what ended is told for a week, should nights be missed. */
const WORKING_DAYS_BEFORE = 1
const DAYS_AFTER = 7

type Told = { corrections: number; delegations: number }

/**
 * What the morning tells of clocks: requests for correction that must be answered by the next working day, and
 * assignments to act for somebody that have ended. Each is told once to each, however often it runs.
 */
export async function tellDeadlines(context: Context): Promise<Result<Told, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'notice:send')
  if (!allowed.ok) return allowed
  const { calendar } = await loadNorms()
  const { today } = context
  const { due: until } = addWorkingDays(today, WORKING_DAYS_BEFORE, { calendar, knownOn: today })
  const corrections = await listWorkDue('CORRECTION', until)
  for (const due of corrections) await tellCorrection(context, due)
  const delegations = await listDelegationsEnded({ from: addDays(today, -DAYS_AFTER), before: today })
  for (const ended of delegations) await tellEnded(context, ended)
  return accept({ corrections: corrections.length, delegations: delegations.length })
}

/** Who was given it learns of it; while it is nobody's, everybody who may answer. */
async function tellCorrection(context: Context, { ref, dueOn, assignedTo, ...work }: ListedWork): Promise<void> {
  if (work.agencyNo === null || dueOn === null) return
  const agency = { no: work.agencyNo, name: work.agencyName ?? '' }
  const facts = { kind: 'CORRECTION_DUE' as const, agency, ref, dueOn }
  const onceFor = `correction-due/${ref}/${dueOn}`
  const subject = { agencyNo: agency.no }
  await inTransaction(async (tx) => {
    if (assignedTo !== null) return tellAccounts(tx, context, { facts, to: [assignedTo], onceFor })
    return tellOfficers(tx, context, { facts, permission: 'correction:answer', subject, onceFor })
  })
}

async function tellEnded(context: Context, ended: Delegation): Promise<void> {
  const { id, mode, actingId, principalId, actingName: acting, principalName: principal, to } = ended
  const facts = { kind: 'DELEGATION_ENDED' as const, mode, acting, principal, to }
  const onceFor = `delegation/${String(id)}/${to}`
  await inTransaction((tx) => tellAccounts(tx, context, { facts, to: [actingId, principalId], onceFor }))
}
