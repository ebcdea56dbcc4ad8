import { refreshWork } from './refresh-work.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { requestCheck, type RequestCheckRefusal } from '#app/domain/checks/request.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { registers, type OfficialRegisters } from '#app/adapters/official-registers.server.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addRequestedCheck, type NewCheck } from '#app/repositories/checks.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { wakeJob } from '#app/repositories/notify.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** The job that makes the looks. */
export const CHECKS_JOB = 'run-official-checks'

export type CheckOrder = { no: AgencyNo; evidenceRef: string; key: string }
export type RequestOfficialCheckRefusal = NotAllowed | RequestCheckRefusal | { code: 'no-such-agency'; no: AgencyNo }

/**
 * An officer asks the program to look a document up. The look itself is the work of a job; a double click, or a second
 * officer while it is under way, is the same look.
 */
export async function requestOfficialCheck(
  context: Context,
  order: CheckOrder,
  { isConfigured }: Pick<OfficialRegisters, 'isConfigured'> = registers,
): Promise<Result<{ id: number }, RequestOfficialCheckRefusal>> {
  const allowed = requirePermission(context.actor, 'verification:record', { agencyNo: order.no })
  if (!allowed.ok) return allowed
  const { evidenceKinds } = await loadNorms()
  return inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [order.no])
    if (!record) return refuse({ code: 'no-such-agency', no: order.no })
    const asked = requestCheck(record, order.evidenceRef, evidenceKinds)
    if (!asked.ok) return asked
    const state = isConfigured(asked.value.system) ? 'REQUESTED' : 'NOT_CONFIGURED'
    return accept({ id: await add(tx, context, { ...order, ...asked.value, agencyId: record.id, state }) })
  })
}

type Asked = CheckOrder & Pick<NewCheck, 'agencyId' | 'system' | 'query'> & { state: 'REQUESTED' | 'NOT_CONFIGURED' }

async function add(tx: Tx, context: Context, asked: Asked): Promise<number> {
  const { agencyId, evidenceRef, system, query, state, no } = asked
  const requested = { requestKey: asked.key, requestedBy: actorName(context.actor), requestedAt: context.now }
  const { id, isNew } = await addRequestedCheck(tx, { agencyId, evidenceRef, system, query, ...requested }, state)
  if (!isNew) return id
  await refreshWork(tx, [agencyId], context)
  if (state === 'REQUESTED') await wakeJob(tx, CHECKS_JOB)
  const event = { type: 'check-requested', checkId: id, system, evidenceRef, way: 'BY_MACHINE' } as const
  await appendLedger(tx, context, ledgerActOf(event, no))
  return id
}
