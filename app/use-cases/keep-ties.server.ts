import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { TieForm } from '#app/domain/access/ties.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addTie, endTie, listTies } from '#app/repositories/ties.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type StaffContext = Context & { actor: StaffActor }

/** An officer says that something ties them to an agency: from here on they take no part in its matters. */
export async function declareTie(
  context: StaffContext,
  { agencyNo, kind, note }: TieForm,
): Promise<Result<null, NotAllowed | { code: 'no-such-agency' } | { code: 'declared-already' }>> {
  const allowed = requirePermission(context.actor, 'tie:declare')
  if (!allowed.ok) return allowed
  const agency = await findAgency(agencyNo)
  if (!agency) return refuse({ code: 'no-such-agency' })
  const { accountId } = context.actor
  return inTransaction(async (tx) => {
    const ties = await listTies(accountId, tx)
    if (ties.some((tie) => tie.agencyNo === agency.no)) return refuse({ code: 'declared-already' } as const)
    const tie = { accountId, agencyId: agency.id, kind, note: note || null, declaredAt: context.now }
    const tieId = await addTie(tx, tie)
    const event = { type: 'tie-declared', accountId, tieId, agencyNo: agency.no, kind } as const
    await appendLedger(tx, context, ledgerActOf(event, agency.no))
    return accept(null)
  })
}

/** The officer says that a tie of theirs has ended. That it was there stays recorded. */
export async function endOwnTie(
  context: StaffContext,
  tieId: number,
): Promise<Result<null, NotAllowed | { code: 'no-such-tie' }>> {
  const allowed = requirePermission(context.actor, 'tie:declare')
  if (!allowed.ok) return allowed
  const { accountId } = context.actor
  return inTransaction(async (tx) => {
    const tie = (await listTies(accountId, tx)).find(({ id }) => id === tieId)
    if (!tie) return refuse({ code: 'no-such-tie' } as const)
    await endTie(tx, tieId, context.now)
    const event = { type: 'tie-ended', accountId, tieId, agencyNo: tie.agencyNo } as const
    await appendLedger(tx, context, ledgerActOf(event, tie.agencyNo))
    return accept(null)
  })
}
