import { indexForSearch } from './index-for-search.server.ts'
import { refreshStatusIndex } from './refresh-status-index.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { registerAgency as decide, type RegisterAgencyRefusal } from '#app/domain/registry/agency.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listTakenNumbers } from '#app/repositories/agencies.server.ts'
import { addAgencies, type AgencyKey } from '#app/repositories/agency-writes.server.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { notifyAgencyChanged } from '#app/repositories/notify.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** What an officer says of a new agency; when it became known is the moment of the act. */
export type AgencyForm = Omit<NewAgency, 'recordedAt'>

export type RegisterOrder = { context: Context; form: AgencyForm }

type Accepted = { context: Context; agency: NewAgency }

/** An agency enters the register under the next number (or the one promised to it). */
export async function registerAgency(
  context: Context,
  form: AgencyForm,
): Promise<Result<AgencyKey, RegisterAgencyRefusal | NotAllowed>> {
  const [result] = await registerAgencies([{ context, form }])
  if (!result) throw new Error('An order was given and none was answered.')
  return result
}

/** Several agencies in one transaction, each at its own moment. A refused one does not stop the others. */
export async function registerAgencies(
  orders: readonly RegisterOrder[],
): Promise<Result<AgencyKey, RegisterAgencyRefusal | NotAllowed>[]> {
  const { region, agencyTypes } = await loadNorms()
  const known = {
    districts: new Set(region.kecamatan.map(({ code }) => code)),
    activitiesOfType: new Map([...agencyTypes].map(([id, { activities }]) => [id, activities])),
  }
  return inTransaction(async (tx) => {
    const promised = orders.flatMap(({ form }) => form.no ?? [])
    const norms = { ...known, takenNumbers: await listTakenNumbers(tx, promised) }
    const decided = orders.map(({ context, form }) => {
      const allowed = requirePermission(context.actor, 'agency:register')
      return allowed.ok ? decide({ ...form, recordedAt: context.now }, norms) : allowed
    })
    const accepted = decided.flatMap((result, index) => {
      const order = orders[index]
      return result.ok && order ? [{ context: order.context, agency: result.value }] : []
    })
    const keys = (await save(tx, accepted)).values()
    return decided.map((result) => (result.ok ? accept(nextOf(keys)) : result))
  })
}

async function save(tx: Tx, accepted: readonly Accepted[]): Promise<AgencyKey[]> {
  const last = accepted.at(-1)
  if (!last) return []
  const agencies = accepted.map(({ agency }) => agency)
  const keys = await addAgencies(tx, agencies)
  const added = keys.flatMap((key, index) => {
    const one = accepted[index]
    return one ? [{ ...one, key }] : []
  })
  await indexForSearch(
    tx,
    added.map(({ agency, key }) => ({ ...agency, ...key })),
  )
  await refreshStatusIndex(
    tx,
    keys.map(({ id }) => id),
    last.context,
  )
  await addPublicChanges(
    tx,
    added.map(({ key, context }) => ({ agencyId: key.id, kind: 'REGISTERED', detail: {}, recordedAt: context.now })),
  )
  await notifyAgencyChanged(
    tx,
    keys.map(({ no }) => no),
  )
  await appendLedgerActs(
    tx,
    added.map(({ context, agency, key }) => ({
      context,
      act: ledgerActOf({ type: 'agency-registered', agency }, key.no),
    })),
  )
  return keys
}

function nextOf(keys: Iterator<AgencyKey, undefined>): AgencyKey {
  const next: IteratorResult<AgencyKey, undefined> = keys.next()
  if (next.done) throw new Error('Fewer agencies were saved than accepted.')
  return next.value
}
