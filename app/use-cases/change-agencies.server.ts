import { bindRecords } from './bind-records.server.ts'
import { refreshStatusIndex } from './refresh-status-index.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { settleReplacedAddress } from './settle-replaced-address.server.ts'
import type { Context, PersonKey } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed, type Permission } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { ownDataAfter } from '#app/domain/registry/own-data.ts'
import { publicChangeOf, type NewPublicChange } from '#app/domain/registry/public-change.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { saveAgencyData, touchAgencies } from '#app/repositories/agency-writes.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { notifyAgencyChanged } from '#app/repositories/notify.server.ts'
import { saveRegistryEvents } from '#app/repositories/registry-events.server.ts'
import { indexForSearch } from './index-for-search.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** One act on one agency: who does it, what they must be allowed to, and the rule that decides it. */
export type Order<Refusal> = {
  context: Context
  no: AgencyNo
  permission: Permission
  /** Everybody who had a hand in it before: where a second person is asked for, none of them. */
  actedBy?: readonly PersonKey[]
  reason?: string
  /** Agencies that it is about besides: they are held with the first, and whoever acts must be allowed to for each. */
  others?: readonly AgencyNo[]
  decide: (record: AgencyRecord, others?: readonly AgencyRecord[]) => Result<Changed, Refusal>
  /** What is saved with it in the same transaction, before the ledger; answers what else the ledger is told. */
  alongside?: (tx: Tx, done: Changed) => Promise<readonly ActOfContext[]>
}

/** One entry of the ledger to be, and who acts. */
export type ActOfContext = { context: Context; act: LedgerAct }

export type CommonRefusal =
  NotAllowed | { code: 'no-such-agency'; no: AgencyNo } | { code: 'agency-merged'; into: AgencyNo }

type Done = { order: Pick<Order<never>, 'context' | 'reason' | 'alongside'>; value: Changed }

/** Carries out one order: load, decide, save, in one transaction. */
export async function changeAgency<Refusal>(order: Order<Refusal>): Promise<Result<Changed, Refusal | CommonRefusal>> {
  const [result] = await changeAgencies([order])
  if (!result) throw new Error('An order was given and none was answered.')
  return result
}

/**
 * Carries out orders in the order given, in one transaction; each is decided on what the ones before it made true. A
 * refused order changes nothing and does not stop the others.
 */
export async function changeAgencies<Refusal>(
  orders: readonly Order<Refusal>[],
): Promise<Result<Changed, Refusal | CommonRefusal>[]> {
  return inTransaction(async (tx) => changeAgenciesIn(tx, orders))
}

/** The same in a transaction that is open already. It takes the ledger's lock: let it be the last thing of it. */
export async function changeAgenciesIn<Refusal>(
  tx: Tx,
  orders: readonly Order<Refusal>[],
): Promise<Result<Changed, Refusal | CommonRefusal>[]> {
  const allowed = orders.filter((order) => isAllowed(order).ok)
  const records = await lockAgencies(tx, [...new Set(allowed.flatMap(({ no, others = [] }) => [no, ...others]))])
  const current = new Map(records.map((record) => [record.no, record]))
  const done: Done[] = []
  const results = orders.map((order) => {
    const result = decide(order, current)
    if (result.ok) {
      for (const record of [result.value.record, ...(result.value.others ?? [])]) current.set(record.no, record)
      done.push({ order, value: result.value })
    }
    return result
  })
  await save(tx, done)
  return results
}

function isAllowed({ context, permission, no, others = [], actedBy = [] }: Order<unknown>): Result<null, NotAllowed> {
  const answers = [no, ...others].map((agencyNo) => requirePermission(context.actor, permission, { agencyNo, actedBy }))
  return answers.find(({ ok }) => !ok) ?? accept(null)
}

function decide<Refusal>(
  order: Order<Refusal>,
  current: ReadonlyMap<AgencyNo, AgencyRecord>,
): Result<Changed, Refusal | CommonRefusal> {
  const allowed = isAllowed(order)
  if (!allowed.ok) return allowed
  const record = current.get(order.no)
  if (!record) return refuse({ code: 'no-such-agency', no: order.no })
  if (record.redirectsTo) return refuse({ code: 'agency-merged', into: record.redirectsTo })
  const others = (order.others ?? []).flatMap((no) => current.get(no) ?? [])
  const decided = order.decide(record, others)
  return decided.ok ? accept(decided.value) : decided
}

async function save(tx: Tx, done: readonly Done[]): Promise<void> {
  const last = done.at(-1)
  if (!last) return
  const events = done.flatMap(({ value }) => value.events.map((event) => ({ agencyId: value.record.id, event })))
  await saveRegistryEvents(tx, events)
  const bound = await bindRecords(tx, events, last.order.context)
  const ids = [...new Set([...done.map(({ value }) => value.record.id), ...bound.keys.map(({ id }) => id)])]
  const settled = await saveCorrections(tx, done)
  await touchAgencies(
    tx,
    done.map(({ order, value }) => ({ id: value.record.id, at: order.context.now })),
  )
  const statusChanges = await refreshStatusIndex(tx, ids, last.order.context)
  await addPublicChanges(tx, [...publicChangesOf(done), ...bound.changes, ...statusChanges])
  await notifyAgencyChanged(tx, [...done.map(({ value }) => value.record.no), ...bound.keys.map(({ no }) => no)])
  const alongside: ActOfContext[] = []
  for (const { order, value } of done) alongside.push(...((await order.alongside?.(tx, value)) ?? []))
  await refreshWork(tx, ids, last.order.context)
  await appendLedgerActs(tx, [...done.flatMap(ledgerActsOf), ...settled, ...alongside])
}

/** What is said of an agency, and what follows from it; answers what else the ledger is told. */
async function saveCorrections(tx: Tx, done: readonly Done[]): Promise<ActOfContext[]> {
  const settled: ActOfContext[] = []
  const corrected = done.filter(({ value }) => value.events.some(({ type }) => type === 'agency-data-corrected'))
  for (const { order, value } of corrected) {
    await saveAgencyData(tx, ownDataAfter(value), order.context.now)
    const acts = await settleReplacedAddress(tx, order.context, value.record)
    settled.push(...acts.map((act) => ({ context: order.context, act })))
  }
  await indexForSearch(
    tx,
    corrected.map(({ value }) => value.record),
  )
  return settled
}

/** One DATA entry for an agency and transaction is enough: the feed says that the page changed, not how often. */
function publicChangesOf(done: readonly Done[]): NewPublicChange[] {
  const all = done.flatMap(({ order, value }) =>
    value.events.flatMap((event) => publicChangeOf(value.record, event, order.context.now) ?? []),
  )
  return all.filter(
    (change, index) =>
      change.kind !== 'DATA' ||
      !all.slice(index + 1).some((next) => next.kind === 'DATA' && next.agencyId === change.agencyId),
  )
}

function ledgerActsOf({ order, value }: Done): ActOfContext[] {
  return value.events.map((event) => ({
    context: order.context,
    act: ledgerActOf(event, value.record.no, order.reason ?? null),
  }))
}
