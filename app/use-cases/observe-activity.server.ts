import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { actorName } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import {
  checkActivity,
  observeActivity as observe,
  settleActivity as settle,
  type ActivityForm,
  type ObserveRefusal,
  type SettleRefusal,
} from '#app/domain/activity/observed-activity.ts'
import type { Settlement } from '#app/domain/activity/kinds.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import {
  addActivity,
  findActivity,
  nextActivityRef,
  settleActivityRow,
} from '#app/repositories/observed-activity.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type NotThere = { code: 'no-such-agency' } | { code: 'no-such-activity'; ref: string }

/**
 * Keeps what an agency was seen to do. Where its papers do not cover it, it becomes work for an officer; the public page
 * says nothing of it, and the status does not change.
 */
export async function observeActivity(
  context: Context,
  no: AgencyNo,
  form: ActivityForm,
): Promise<Result<{ ref: string }, NotAllowed | NotThere | ObserveRefusal>> {
  const allowed = requirePermission(context.actor, 'activity:keep', { agencyNo: no })
  if (!allowed.ok) return allowed
  const { activities } = await loadNorms()
  return inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [no])
    if (!record) return refuse({ code: 'no-such-agency' })
    const known = { today: context.today, activities: new Set(activities.keys()) }
    const checked = checkActivity(record, form, known)
    if (!checked.ok) return checked
    const ref = await nextActivityRef(tx, context.today.slice(0, 4))
    const { activity, events } = observe(form, { ref, by: actorName(context.actor), now: context.now })
    await addActivity(tx, { ...activity, agencyId: record.id })
    await refreshWork(tx, [record.id], context)
    for (const event of events) await appendLedger(tx, context, ledgerActOf(event, no))
    return accept({ ref })
  })
}

/** Closes what was seen, with a reason: it is work no more. */
export async function settleActivity(
  context: Context,
  no: AgencyNo,
  order: { ref: string; how: Settlement; note: string },
): Promise<Result<null, NotAllowed | NotThere | SettleRefusal>> {
  const allowed = requirePermission(context.actor, 'activity:keep', { agencyNo: no })
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [no])
    if (!record) return refuse({ code: 'no-such-agency' })
    const activity = await findActivity(tx, { agencyId: record.id, ref: order.ref })
    if (!activity) return refuse({ code: 'no-such-activity', ref: order.ref })
    const settled = settle(activity, order, { now: context.now, by: actorName(context.actor) })
    if (!settled.ok) return settled
    await settleActivityRow(tx, settled.value.activity)
    await refreshWork(tx, [record.id], context)
    for (const event of settled.value.events) await appendLedger(tx, context, ledgerActOf(event, no))
    return accept(null)
  })
}
