import { setImmediate as breath } from 'node:timers/promises'
import { saveBatch, type Decided } from './import-batch.server.ts'
import { openList, type ImportList } from './import-list.server.ts'
import type { ImportOrder, ImportRefusal } from './import-order.server.ts'
import { listBoundRecords } from './list-bound-records.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { prepareFor, registerView, type Duplicate, type RegisterView } from '#app/domain/importing/register-view.ts'
import type { ImportReport } from '#app/domain/importing/import-report.ts'
import type { ImportRow } from '#app/domain/importing/row.ts'
import { updateBy } from '#app/domain/importing/update.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listAgenciesIn } from '#app/repositories/agencies.server.ts'
import {
  addImportRun,
  countKnownAgencies,
  eachKnownAgency,
  listRowsOf,
  lockImports,
  planForManyRows,
  saveImportRun,
} from '#app/repositories/imports.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { notifyAgencyChanged } from '#app/repositories/notify.server.ts'
import { searchArrivals, type SearchArrivals } from '#app/repositories/search-arrivals.server.ts'
import { refreshSearchFrequencies } from '#app/repositories/search-rebuild.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

const MOST_OUTCOMES = 200

type Work = { tx: Tx; context: Context; order: ImportOrder; list: ImportList }
type State = Work & {
  view: RegisterView
  before: ReadonlyMap<string, number>
  /** Agencies that a row of this file has spoken for: the first row counts. */
  spokenFor: Set<number>
  seen: Set<string>
  report: ImportReport
  runId: number | null
  saving: Promise<void>
  arrivals: SearchArrivals
}

const BATCH = 2_000
const BETWEEN_BREATHS = 10
const AN_HOUR_MS = 3_600_000

/**
 * Takes a list of agencies into the register: "listed by …, not examined". All good rows enter in one transaction, or
 * none. A row that is known by an identifier brings its agency up to date; one that only resembles another is
 * registered, and told. A dry run decides the same way and writes nothing.
 */
export async function importAgencies(
  context: Context,
  order: ImportOrder,
): Promise<Result<ImportReport, ImportRefusal>> {
  const allowed = requirePermission(context.actor, 'agency:register')
  if (!allowed.ok) return allowed
  const opened = await openList(order)
  if (!opened.ok) return opened
  const list = opened.value
  return accept(await inTransaction(async (tx) => carryOut({ tx, context, order, list }), { timeoutMs: AN_HOUR_MS }))
}

async function carryOut(work: Work): Promise<ImportReport> {
  const state = await begin(work)
  let batch: ImportRow[] = []
  for await (const read of work.list.rows()) {
    state.report.rows++
    if (read.kind === 'error') state.report.errors.push(read.error)
    else if (read.kind === 'skipped') state.report.skipped.push(read.note)
    else {
      state.report.notes.push(...read.notes)
      batch.push(read.row)
    }
    if (batch.length < BATCH) continue
    await takeIn(state, batch)
    batch = []
  }
  await takeIn(state, batch)
  await finish(state)
  return state.report
}

async function begin(work: Work): Promise<State> {
  const { tx, order, list } = work
  await lockImports(tx)
  const view = registerView(await countKnownAgencies(tx))
  for await (const agencies of eachKnownAgency(tx)) for (const one of agencies) view.addAgency(one)
  for (const one of await listBoundRecords(tx)) view.addAgency({ ...one, names: namesOf(one) })
  const report = {
    runId: null,
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    errors: [],
    skipped: [],
    notes: [],
    duplicates: [],
    outcomes: [],
  }
  const before = await listRowsOf(tx, order.source)
  await planForManyRows(tx, 'writing')
  return {
    ...work,
    view,
    before,
    spokenFor: new Set(),
    seen: new Set(),
    report: { ...report, mapping: list.mapping, headers: list.headers },
    runId: null,
    saving: Promise.resolve(),
    arrivals: searchArrivals(tx),
  }
}

function namesOf({ name, otherNames }: AgencyRecord): string[] {
  return [name, ...otherNames.map((other) => other.name)]
}

async function takeIn(state: State, rows: readonly ImportRow[]): Promise<void> {
  const { tx, context, order, list, report } = state
  const decided: Decided = { created: [], same: [] }
  for (const [at, row] of rows.entries()) {
    decide(state, row, decided)
    // What the database answers meanwhile is heard, so that it is never left waiting for the next statement.
    if (at % BETWEEN_BREATHS === 0) await breath()
  }
  await state.saving // the database writes one batch while the next one is read and decided
  const records = await listAgenciesIn(
    tx,
    decided.same.map(({ id }) => id),
  )
  const updates = decided.same.flatMap(({ id, row, hash }) => {
    const record = records.find((one) => one.id === id)
    return record
      ? [{ record, row, hash, update: updateBy(row, record, { list: order.source, today: context.today }) }]
      : []
  })
  const changed = updates.filter(({ update }) => update.data !== null || update.addsType || update.addsListing)
  report.created += decided.created.length
  report.updated += changed.length
  report.unchanged += updates.length - changed.length
  noteOutcomes(report, rows, { created: decided.created, changed })
  if (order.run === 'dry-run' || decided.created.length + changed.length === 0) return
  state.runId ??= await addImportRun(tx, runOf(state))
  const source = { list: order.source, listedOn: order.listedOn ?? context.today, importRunId: state.runId }
  const batch = { created: decided.created, changed, source }
  state.saving = state.saving.then(async () =>
    saveBatch({ tx, context, norms: list.norms, arrivals: state.arrivals }, batch),
  )
  state.saving.catch(() => undefined) // heard by whoever awaits it next
}

type Rows = readonly { row: ImportRow }[]

function noteOutcomes(
  { outcomes }: ImportReport,
  rows: readonly ImportRow[],
  { created, changed }: { created: Rows; changed: Rows },
): void {
  const linesOf = (some: Rows) => new Set(some.map(({ row }) => row.line))
  const [brought, updated] = [linesOf(created), linesOf(changed)]
  const shown = rows.slice(0, MOST_OUTCOMES - outcomes.length).map(({ line, name, type }) => {
    const outcome = brought.has(line) ? 'created' : updated.has(line) ? 'updated' : 'unchanged'
    return { line, name, type, outcome } as const
  })
  outcomes.push(...shown)
}

function decide(state: State, row: ImportRow, decided: Decided): void {
  const { report, view, seen } = state
  const hash = state.list.hashOf(row)
  if (isKnownRow(state, row, hash)) return
  seen.add(hash)
  const prepared = prepareFor(row)
  const { same, duplicates } = view.lookUp(row, prepared)
  report.duplicates.push(...duplicates)
  if (same) decideSame(state, { row, hash, same }, decided)
  else decided.created.push({ row, hash, party: view.addRow(row, prepared) })
}

/** Did this list, or an earlier row of it, say the very same? */
function isKnownRow({ report, before, seen, spokenFor }: State, row: ImportRow, hash: string): boolean {
  const known = before.get(hash)
  if (known === undefined && !seen.has(hash)) return false
  if (seen.has(hash)) report.notes.push({ line: row.line, field: 'row', code: 'row-repeated' })
  if (known !== undefined) spokenFor.add(known)
  seen.add(hash)
  report.unchanged++
  return true
}

/** The first row of a file that speaks of an agency counts; what a second one says is told. */
function decideSame(
  { report, spokenFor }: State,
  { row, hash, same }: { row: ImportRow; hash: string; same: Duplicate },
  decided: Decided,
): void {
  const { id, line } = same.party
  if (line !== null || spokenFor.has(id)) {
    report.duplicates.push(same)
    report.unchanged++
    return
  }
  if (!isByIdentifier(same)) report.duplicates.push(same)
  spokenFor.add(id)
  decided.same.push({ row, hash, id })
}

function isByIdentifier({ reasons }: Duplicate): boolean {
  return reasons.some((reason) => reason.startsWith('ID_EQUAL'))
}

/** The ledger last: from there to the commit nobody else can write to it. */
async function finish(state: State): Promise<void> {
  const { tx, context, order, list, runId, arrivals } = state
  await state.saving
  if (runId === null) return
  state.report.runId = runId
  const run = runOf(state)
  await saveImportRun(tx, runId, run)
  await planForManyRows(tx, 'counting')
  if (!(await arrivals.enter())) await refreshSearchFrequencies(tx)
  await notifyAgencyChanged(tx, ['*'])
  const { recordedAt, runBy, ...figures } = run
  const body = { ...figures, rowsSha256: list.digest(), importRun: runId }
  await appendLedger(tx, context, { act: 'agencies-imported', subject: order.fileName, body })
}

function runOf({ order, list, report, context }: State): Parameters<typeof addImportRun>[1] {
  const { rows, created, updated, unchanged, errors } = report
  return {
    fileName: order.fileName,
    fileSha256: list.sha256,
    source: order.source,
    ...{ rows, created, updated, unchanged, errors: errors.length },
    recordedAt: context.now,
    runBy: actorName(context.actor),
  }
}
