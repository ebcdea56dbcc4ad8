import { personKeyOf } from './person-key-of.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { numbersKnown, secondNumberRefusal, type SecondNumberRefusal } from '#app/domain/access/person-keys.ts'
import { readPersonNumber } from '#app/domain/access/person-number.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { findNumbers, saveSecondNumber } from '#app/repositories/person-numbers.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type Own = Context & { actor: StaffActor | AgencyUserActor }

/**
 * Somebody who gave one number when they took their account up gives the other as well: from their next request on they
 * are one person with whoever is known by either, on this account or another. Kept as the first is: a keyed hash.
 */
export async function recordSecondNumber(
  context: Own,
  text: string,
): Promise<Result<null, NotAllowed | SecondNumberRefusal>> {
  const { actor } = context
  const allowed = requirePermission(actor, 'own-account:secure')
  if (!allowed.ok) return allowed
  const { accountId } = actor
  const number = readPersonNumber(text, context.today)
  return inTransaction(async (tx) => {
    const kept = await findNumbers(accountId, tx)
    const refusal = secondNumberRefusal({ ...numbersKnown(kept), number })
    if (refusal) return refuse(refusal)
    if (!kept || !number) return refuse({ code: 'number-wrong' } as const)
    const { scheme } = number
    const nip = scheme === 'NIP' && actor.kind === 'staff' ? number.number : kept.nip
    await saveSecondNumber(tx, accountId, { secondPersonKey: personKeyOf(number), nip })
    const event = { type: 'person-number-recorded', accountId, scheme } as const
    await appendLedger(tx, context, ledgerActOf(event, accountId))
    return accept(null)
  })
}

/** Whoever keeps accounts takes a second number off that was not this person's. */
export async function clearSecondNumber(
  context: Context,
  accountId: string,
): Promise<Result<null, NotAllowed | { code: 'no-second-number' }>> {
  const allowed = requirePermission(context.actor, 'account:keep')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const kept = await findNumbers(accountId, tx)
    if (kept?.secondPersonKey == null) return refuse({ code: 'no-second-number' } as const)
    const isSecond = kept.nip !== null && personKeyOf({ scheme: 'NIP', number: kept.nip }) === kept.secondPersonKey
    await saveSecondNumber(tx, accountId, { secondPersonKey: null, nip: isSecond ? null : kept.nip })
    await appendLedger(tx, context, ledgerActOf({ type: 'person-number-cleared', accountId }, accountId))
    return accept(null)
  })
}
