import { tellAccounts } from './tell-accounts.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { actorName } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import {
  assignWork as give,
  releaseWork,
  type AssignRefusal,
  type Assignee,
  type ReleaseRefusal,
} from '#app/domain/queue/assign.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'
import { mayKnowOf } from '#app/domain/queue/viewer.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAssignee, saveAssignment } from '#app/repositories/assignments.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { listWorkCalled, type ListedWork } from '#app/repositories/work-list.server.ts'

/** To whom: an account, or nobody in particular any more. */
export type AssignOrder = { refs: readonly WorkRef[]; to: string | null }

/** What became of each piece of work; what is gone from the queue is not among them. */
export type Assigned = { work: ListedWork; refusal: AssignRefusal | ReleaseRefusal | null }

export type AssignWorkRefusal = NotAllowed | { code: 'no-such-officer' }

/**
 * Gives pieces of work to an officer, or takes them back. Each is decided by itself: one that they may not do (a tie, eyes
 * it has had) is refused and stops no other. Closes and decides nothing.
 */
export async function assignWork(context: Context, order: AssignOrder): Promise<Result<Assigned[], AssignWorkRefusal>> {
  return carryOut(context, order, 'do')
}

/** What `assignWork` would do; writes nothing. */
export async function previewAssignment(
  context: Context,
  order: AssignOrder,
): Promise<Result<Assigned[], AssignWorkRefusal>> {
  return carryOut(context, order, 'preview')
}

async function carryOut(
  context: Context,
  { refs, to }: AssignOrder,
  run: 'do' | 'preview',
): Promise<Result<Assigned[], AssignWorkRefusal>> {
  const allowed = requirePermission(context.actor, 'queue:assign')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const officer = to === null ? null : await findAssignee(tx, to)
    if (officer === undefined) return refuse({ code: 'no-such-officer' })
    const decided = (await listWorkCalled(refs, tx))
      .filter((work) => mayKnowOf(context.actor, work))
      .map((work) => ({ work, result: decide(work, officer) }))
    if (run === 'do') await save(tx, context, decided)
    return accept(decided.map(({ work, result }) => ({ work, refusal: result.ok ? null : result.refusal })))
  })
}

type Decided = { work: ListedWork; result: ReturnType<typeof decide> }

function decide(work: ListedWork, officer: Assignee | null) {
  return officer === null ? releaseWork(work) : give(work, officer)
}

async function save(tx: Tx, context: Context, decided: readonly Decided[]): Promise<void> {
  const given = decided.flatMap(({ work, result }) => (result.ok ? [{ listed: work, event: result.value }] : []))
  for (const { listed, event } of given) {
    const { work, to } = event
    await saveAssignment(tx, work, { to, by: actorName(context.actor), at: context.now })
    if (to !== null) await tellAssigned(tx, context, { work: listed, to })
  }
  const events = given.map(({ event }) => event)
  await appendLedgerActs(
    tx,
    events.map((event) => ({ context, act: ledgerActOf(event, event.work.ref) })),
  )
}

async function tellAssigned(tx: Tx, context: Context, { work, to }: { work: ListedWork; to: string }): Promise<void> {
  const { kind, ref, agencyNo, agencyName } = work
  const agency = agencyNo === null ? null : { no: agencyNo, name: agencyName ?? '' }
  const facts = { kind: 'WORK_ASSIGNED' as const, agency, work: { kind, ref } }
  await tellAccounts(tx, context, { facts, to: [to], onceFor: `work/${kind}/${ref}/${context.now}` })
}
