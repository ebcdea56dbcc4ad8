import { addDemonstrationAccounts } from './add-demonstration-accounts.server.ts'
import { loadDemonstrationReports, type ReportWords } from './load-demonstration-reports.server.ts'
import { changeAgencies } from './change-agencies.server.ts'
import { contextOn, demonstrationActs, type DemonstrationAct } from './demonstration-acts.server.ts'
import { EACH_NIGHT_FROM, lastDayBeforeNight, letNightsPass } from './demonstration-nights.server.ts'
import { openDemonstrationDesk } from './open-demonstration-desk.server.ts'
import type { DeskWords } from './play-demonstration-scene.server.ts'
import { rebuildWholeStatusIndex } from './rebuild-status-index.server.ts'
import { registerAgencies, type RegisterOrder } from './register-agency.server.ts'
import { readDemonstrationWorld } from '#app/adapters/demonstration-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { demonstrationRegistrations } from '#app/domain/registry/demonstration-registrations.ts'
import type { DemonstrationWorld } from '#app/domain/registry/demonstration.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { addDays, Day, earlier } from '#app/domain/shared/day.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { setClockStart } from '#app/repositories/clock.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { addPeople } from '#app/repositories/people.server.ts'
import { refreshSearchFrequencies } from '#app/repositories/search-rebuild.server.ts'
import { databaseKind, getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { addFirstHoldings } from '#app/repositories/office-holdings.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** What is said on the desk of the demonstration, in its letters, and to its reporters. */
export type DemonstrationWords = DeskWords & { reports: ReportWords }

export type LoadDemonstrationRefusal = NotAllowed | { code: 'real-register' }

/** Refusals that only say that an act was carried out by a run that was cut off. */
const DONE_BEFORE = new Set([
  'number-taken',
  'ref-taken',
  'already-decided',
  'already-invalidated',
  'already-checked',
  'already-lifted',
  'already-replied',
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
  options: { words: DemonstrationWords; clockStart?: Day; progress?: (done: number, all: number) => void },
): Promise<Result<{ agencies: number }, LoadDemonstrationRefusal>> {
  const allowed = requirePermission(context.actor, 'demonstration:load')
  if (!allowed.ok) return allowed
  const world = await readDemonstrationWorld()
  const clockStart = options.clockStart ?? world.manifest.asOf
  if (!(await claimDatabase(clockStart))) return refuse({ code: 'real-register' })

  const personIds = await savePeople(contextOn(context, firstDay(world)), world)
  const steps = stepsOf(world, { norms: await loadNorms(), personIds })
  const carryOut = carryingOut(context, steps, options.progress ?? (() => undefined))
  const until = async (day: Day): Promise<void> => {
    await carryOut(day)
    await letNightsPass(context, day)
  }
  await openDemonstrationDesk(contextOn(context, clockStart), { words: options.words, until })
  await carryOut(null)
  await letNightsPass(context, clockStart)
  // A clock that starts earlier than the world ends: the index is asked for that day.
  if (clockStart < world.manifest.asOf) await rebuildWholeStatusIndex(contextOn(context, clockStart))
  await addDemonstrationAccounts(contextOn(context, clockStart))
  await inTransaction((tx) => saveOfficeHoldings(tx, contextOn(context, clockStart), world.manifest))
  await loadDemonstrationReports(context, { until: clockStart, words: options.words.reports })
  await inTransaction(async (tx) => {
    await refreshSearchFrequencies(tx)
    await setSetting(tx, 'demonstration', 'loaded')
  })
  return accept({ agencies: steps.filter((step) => 'form' in step).length })
}

/** In what capacity the Bupati's office was held, as the manifest says; unverified (domain.md 0.13). */
async function saveOfficeHoldings(
  tx: Tx,
  context: Context,
  { officeCapacity }: DemonstrationWorld['manifest'],
): Promise<void> {
  const unverified = { office: 'REGENT', unitId: 'BUPATI', confidence: 'V' }
  const holdings = officeCapacity.map((held) => ({ ...unverified, ...held }))
  if (!(await addFirstHoldings(tx, holdings, context.now))) return
  const event = { type: 'office-holdings-recorded', office: 'REGENT', holdings: holdings.length } as const
  await appendLedger(tx, context, ledgerActOf(event, 'REGENT'))
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

type Step = { day: Day; act: DemonstrationAct } | { day: Day; form: RegisterOrder['form'] }

/** The steps in the order of their days, so that the ledger goes with the days. */
function stepsOf(world: DemonstrationWorld, known: { norms: Norms; personIds: ReadonlyMap<string, number> }): Step[] {
  const registrations: Step[] = demonstrationRegistrations(world, known.personIds)
  const acts = demonstrationActs({ world, ...known }).map((act) => ({ day: act.day, act }))
  return [...registrations, ...acts].sort(byDay)
}

/** Carries out the steps up to a day and with it, from where it stopped before; `null`: all that are left. */
function carryingOut(
  context: Context,
  steps: readonly Step[],
  progress: (done: number, all: number) => void,
): (until: Day | null) => Promise<void> {
  let done = 0
  return async (until) => {
    const due = steps.slice(done).filter(({ day }) => until === null || day <= until)
    for (const run of runsOf(due)) {
      await takeSteps(context, run)
      done += run.length
      progress(done, steps.length)
    }
  }
}

async function takeSteps(context: Context, run: readonly Step[]): Promise<void> {
  const [first] = run
  if (first) await letNightsPass(context, first.day)
  const forms = run.flatMap((step) =>
    'form' in step ? [{ context: contextOn(context, step.day), form: step.form }] : [],
  )
  const orders = run.flatMap((step) => ('act' in step ? [step.act.order(contextOn(context, step.day))] : []))
  if (forms.length > 0) check(await registerAgencies(forms))
  if (orders.length > 0) check(await changeAgencies(orders))
}

/** Steps that are saved together: registrations or acts, of a few days; of one day where the nights pass one by one. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    const first = run?.[0]
    const fits = first && 'act' in first === 'act' in step && step.day <= lastDayOfRun(first.day)
    if (fits) run.push(step)
    else runs.push([step])
  }
  return runs
}

function lastDayOfRun(first: Day): Day {
  const last = lastDayBeforeNight(first, addDays(first, DAYS_A_RUN - 1))
  return first >= EACH_NIGHT_FROM ? first : earlier(last, addDays(EACH_NIGHT_FROM, -1))
}

/** Registrations come first in the list and stay first within a day. */
function byDay(a: Step, b: Step): number {
  return a.day < b.day ? -1 : Number(a.day > b.day)
}

function check(results: readonly Result<unknown, { code: string }>[]): void {
  const refused = results.flatMap((result) =>
    result.ok || DONE_BEFORE.has(result.refusal.code) ? [] : [result.refusal],
  )
  if (refused.length > 0) throw new Error(`The demonstration world does not fit the rules: ${JSON.stringify(refused)}`)
}
