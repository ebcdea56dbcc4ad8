import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { delegationRefusal, type DelegationForm, type DelegationRefusal } from '#app/domain/access/delegation.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { addDays } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'
import { addDelegation, endDelegation, listDelegations, saveActing } from '#app/repositories/delegations.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type RecordDelegationRefusal = NotAllowed | DelegationRefusal | { code: 'not-an-officer' }

/** Records that one officer may act for another, by a letter, from a day to a day. */
export async function recordDelegation(
  context: Context,
  form: DelegationForm,
): Promise<Result<null, RecordDelegationRefusal>> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  const refusal = delegationRefusal(form)
  if (refusal) return refuse(refusal)
  return inTransaction(async (tx) => {
    const both = [await findKeptAccount({ id: form.actingId }, tx), await findKeptAccount({ id: form.principalId }, tx)]
    if (both.some((one) => one?.kind !== 'STAFF')) return refuse({ code: 'not-an-officer' } as const)
    const delegationId = await addDelegation(tx, form, context.now)
    const { basis: _basis, ...named } = form
    await appendLedger(tx, context, ledgerActOf({ type: 'delegation-recorded', delegationId, ...named }, form.actingId))
    return accept(null)
  })
}

/** Ends a delegation: yesterday was its last day. */
export async function withdrawDelegation(
  context: Context,
  delegationId: number,
): Promise<Result<null, NotAllowed | { code: 'no-such-delegation' }>> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  const on = addDays(context.today, -1)
  return inTransaction(async (tx) => {
    if (!(await endDelegation(tx, delegationId, on))) return refuse({ code: 'no-such-delegation' } as const)
    const event = { type: 'delegation-ended', delegationId, on } as const
    await appendLedger(tx, context, ledgerActOf(event, String(delegationId)))
    return accept(null)
  })
}

/** An officer acts, in this session, for whom a running delegation names; or for themselves again (null). */
export async function chooseActing(
  context: Context & { actor: StaffActor },
  { sessionId, delegationId }: { sessionId: string; delegationId: number | null },
): Promise<Result<null, NotAllowed | { code: 'no-such-delegation' }>> {
  const { accountId } = context.actor
  const allowed = requirePermission(context.actor, 'own-account:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const own = await listDelegations({ actingId: accountId, on: context.today }, tx)
    if (delegationId !== null && !own.some(({ id }) => id === delegationId))
      return refuse({ code: 'no-such-delegation' } as const)
    await saveActing(tx, sessionId, delegationId)
    await appendLedger(tx, context, ledgerActOf({ type: 'acting-chosen', accountId, delegationId }, accountId))
    return accept(null)
  })
}
