import { changeAgencies, type Order } from './change-agencies.server.ts'
import { contextOn, demonstrationActs, type DemonstrationAct } from './demonstration-acts.server.ts'
import { rebuildStatusIndex } from './rebuild-status-index.server.ts'
import { registerAgencies, type RegisterOrder } from './register-agency.server.ts'
import { readDemonstrationWorld } from '#app/adapters/demonstration-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import {
  demonstrationRegistrations,
  type DemonstrationRegistration,
} from '#app/domain/registry/demonstration-registrations.ts'
import type { DemonstrationWorld } from '#app/domain/registry/demonstration.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addDays, Day } from '#app/domain/shared/day.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { setClockStart } from '#app/repositories/clock.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { addPeople } from '#app/repositories/people.server.ts'
import { refreshSearchFrequencies } from '#app/repositories/search-rebuild.server.ts'
import { databaseKind, getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type LoadDemonstrationRefusal = NotAllowed | { code: 'real-register' }

/** Refusals that only say that an act was carried out by a run that was cut off. */
const DONE_BEFORE = new Set([
  'number-taken',
  'ref-taken',
  'already-decided',
  'already-invalidated',
  'already-checked',
  'already-lifted',
  'already-closed',
  'already-ceased',
])

/** The earliest day that the register answers for. */
const FIRST_DAY_OF_RULES = Day.parse('2024-01-01')

/** Acts are saved in runs of this many days, so that the feed and the index keep pace with the days. */
const DAYS_A_RUN = 14

/**
 * Loads the demonstration world through the use cases, each act on the day it happened, and sets the clock. May be
 * repeated: what a run that was cut off has done is not done twice. Only into a new or a demonstration database.
 */
export async function loadDemonstration(
  context: Context,
  options: { clockStart?: Day; progress?: (done: number, all: number) => void } = {},
): Promise<Result<{ agencies: number }, LoadDemonstrationRefusal>> {
  const allowed = requirePermission(context.actor, 'demonstration:load')
  if (!allowed.ok) return allowed
  const world = await readDemonstrationWorld()
  const clockStart = options.clockStart ?? world.manifest.asOf
  if (!(await claimDatabase(clockStart))) return refuse({ code: 'real-register' })

  const personIds = await savePeople(contextOn(context, firstDay(world)), world)
  const acts = demonstrationActs({ world, norms: await loadNorms(), personIds })
  const registrations = demonstrationRegistrations(world, personIds)
  await carryOut({ context, acts, registrations, progress: options.progress ?? (() => undefined) })
  await rebuildStatusIndex(contextOn(context, clockStart))
  await inTransaction(async (tx) => {
    await refreshSearchFrequencies(tx)
    await setSetting(tx, 'demonstration', 'loaded')
  })
  return accept({ agencies: registrations.length })
}

/** Has the whole world been loaded? A run that was cut off leaves `loading`. */
export async function isDemonstrationLoaded(): Promise<boolean> {
  return (await getSetting('demonstration')) === 'loaded'
}

/** A database says once what it is. One that says nothing and holds agencies is a real one. */
async function claimDatabase(clockStart: Day): Promise<boolean> {
  return inTransaction(async (tx) => {
    const kind = await getSetting('kind', tx)
    if (kind !== undefined && (await databaseKind(tx)) === 'REAL') return false
    if (kind === undefined) {
      if ((await countAgencies(tx)) > 0) return false
      await setSetting(tx, 'kind', 'DEMONSTRATION')
    }
    await setClockStart(tx, clockStart)
    await setSetting(tx, 'demonstration', 'loading')
    return true
  })
}

function firstDay({ agencies, evidence }: DemonstrationWorld): Day {
  const days = [...agencies.map((one) => one.registeredOn), ...evidence.map((one) => one.submittedOn)].sort()
  return days[0] ?? FIRST_DAY_OF_RULES
}

/** People are told in the ledger by their number only. */
async function savePeople(context: Context, { people }: DemonstrationWorld): Promise<ReadonlyMap<string, number>> {
  const ids = await inTransaction(async (tx) => {
    const added = await addPeople(tx, people)
    await appendLedger(tx, context, { act: 'people-recorded', body: { people: added.length } })
    return added
  })
  return new Map(people.flatMap(({ id }, index) => (ids[index] === undefined ? [] : [[id, ids[index]] as const])))
}

/** Acts and registrations of the same days together; an agency is registered before anything happens to it. */
async function carryOut(work: {
  context: Context
  acts: readonly DemonstrationAct[]
  registrations: readonly DemonstrationRegistration[]
  progress: (done: number, all: number) => void
}): Promise<void> {
  const { context, acts, registrations, progress } = work
  const days = [...acts, ...registrations].map(({ day }) => day).sort()
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return
  let done = 0
  for (let from = first; from <= last; from = addDays(from, DAYS_A_RUN)) {
    const within = ({ day }: { day: Day }) => from <= day && day < addDays(from, DAYS_A_RUN)
    const run = { registrations: registrations.filter(within), acts: acts.filter(within) }
    await rebuildStatusIndex(contextOn(context, from))
    await register(run.registrations.map(({ day, form }) => ({ context: contextOn(context, day), form })))
    await change(run.acts.map(({ day, order }) => order(contextOn(context, day))))
    done += run.acts.length + run.registrations.length
    progress(done, days.length)
  }
}

async function register(orders: readonly RegisterOrder[]): Promise<void> {
  if (orders.length > 0) check(await registerAgencies(orders))
}

async function change(orders: readonly Order<{ code: string }>[]): Promise<void> {
  if (orders.length > 0) check(await changeAgencies(orders))
}

function check(results: readonly Result<unknown, { code: string }>[]): void {
  const refused = results.flatMap((result) =>
    result.ok || DONE_BEFORE.has(result.refusal.code) ? [] : [result.refusal],
  )
  if (refused.length > 0) throw new Error(`The demonstration world does not fit the rules: ${JSON.stringify(refused)}`)
}
