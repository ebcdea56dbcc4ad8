import { lockRequiredComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { nameCustodians as decide, type NameCustodiansRefusal } from '#app/domain/complaints/custody.ts'
import { mayOpen } from '#app/domain/complaints/may-open.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { findOpeningFacts } from '#app/repositories/complaint-openings.server.ts'
import { saveCustodians } from '#app/repositories/identity-custody.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'

/** A head names the two who keep who a reporter is; those named before keep it no more. */
export async function nameCustodians(
  context: Context,
  { no, accountIds }: { no: string; accountIds: readonly string[] },
): Promise<Result<null, OpenComplaintRefusal | NameCustodiansRefusal>> {
  return unlessRefused<null, OpenComplaintRefusal | NameCustodiansRefusal>(async (tx) => {
    const held = await lockRequiredComplaint(tx, context, { no, permission: 'identity:name-custodians' })
    if (!held.ok) return held
    const complaint = held.value
    const facts = { complaint, ...(await findOpeningFacts(complaint.id, tx)) }
    const all = await listAssignees(tx)
    const able = all.filter((one) => mayOpen(asActor(one), 'identity:open', facts).ok)
    const named = decide(accountIds, able, all)
    if (!named.ok) return named
    const given = { accountIds: named.value, by: actorName(context.actor), at: context.now }
    await saveCustodians(tx, complaint.id, given)
    const notice = { kind: 'REPORT_ALERT', no: complaint.no, about: 'CUSTODIAN_NAMED' } as const
    const onceFor = `custodians/${complaint.no}/${context.now}`
    await tellAccounts(tx, context, { facts: notice, to: named.value, onceFor })
    const event = { type: 'identity-custodians-named', accountIds: named.value } as const
    await appendLedger(tx, context, ledgerActOf(event, complaint.no))
    return accept(null)
  })
}
