import pg from 'pg'
import type { Bench, BenchRow } from './bench.ts'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { fillRegister } from './lib/many-agencies.ts'
import { percentile, underLoad, type Times } from './lib/load.ts'
import type { StaffActor } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { nearUntil } from '#app/domain/queue/due.ts'
import { readView, type Cursor, type QueueView } from '#app/domain/queue/view.ts'
import { viewerOf } from '#app/domain/queue/viewer.ts'
import { Day } from '#app/domain/shared/day.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'
import { startClock } from '#app/repositories/clock.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { countWork, listWork, type Reading } from '#app/repositories/work-list.server.ts'
import { loadReferenceData } from '#app/use-cases/load-reference-data.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const TODAY = Day.parse('2026-11-24')
const AGENCIES = 20_000
const PAGE = 25
const LIMIT_MS = 150
const CALLERS = [1, 4] as const

/**
 * The queue with `--items N` (50,000) open pieces of work: pages of every tab, filter and sorting, first ones and later ones, and
 * the counts of all tabs, as officers of several roles ask for them. Beside it a page for which every row is looked at and
 * none is found: what the worst view costs.
 */
export const run: Bench = async ({ args, say }) => {
  const items = Number(args[args.indexOf('--items') + 1]) || 50_000
  const database = await makeBenchDatabase('queue', say)
  try {
    await startClock()
    await loadReferenceData(systemContext('bench'))
    say(`Filling the queue with ${String(items)} pieces of work …`)
    await fillRegister(database.url, AGENCIES)
    await fillQueue(database.url, items)
    say('Measuring …')
    const rows: BenchRow[] = []
    for (const callers of CALLERS) rows.push(...(await measure(callers)))
    return { name: 'queue', rows, figures: { items, ...figuresOf(rows) } }
  } finally {
    await closeConnections()
    await database.drop()
  }
}

async function fillQueue(url: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const account of ACCOUNTS) {
      const columns = 'id, name, email, kind, roles, unit_id'
      await client.query(
        `insert into user_account (${columns}) values ($1, $1, $1 || '@contoh.id', 'STAFF', $2, 'DISNAKER')`,
        [account.accountId, account.roles],
      )
    }
    await client.query(FILL, [items])
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** Deadlines from a month ago to a quarter ahead, a tenth waiting for others, a fifth given to somebody. */
const FILL = `
  with numbered as (
    select n, 1 + (n * 39916801::bigint % 20000)::int as agency, (n * 7919) % 120 - 30 as ahead from generate_series(1, $1::int) as n)
  insert into work_item (kind, ref, agency_id, district_code, types, detail, unit_id, permission, started_on, working_days,
    due_on, sort_on, urgency, waiting_for, excluded, assigned_to)
  select kind, 'REF-' || n, agency.id, '32.16.' || lpad((1 + n % 23)::text, 2, '0'),
    array[(array['LPK_SWASTA', 'BKK', 'PPTKS', 'P3MI'])[1 + n % 4]], 'NIB', 'DISNAKER', permission,
    date '2026-11-24' - 60, 60, date '2026-11-24' + ahead, date '2026-11-24' + ahead, 1 + n % 4,
    case when n % 10 = 0 then 'APPLICANT' else 'US' end,
    case when kind = 'CONFIRM_ACT' then array['p-' || n % 40] else '{}'::text[] end,
    case when n % 5 = 0 then 'petugas-' || n % 3 end
  from numbered
  join agency on agency.id = numbered.agency
  cross join lateral (select
    (array['EXAMINE_EVIDENCE', 'CONFIRM_ACT', 'CORRECTION', 'MISMATCH'])[1 + (n / 7) % 4] as kind,
    (array['act:propose-decision', 'act:confirm-decision', 'correction:answer', 'activity:keep'])[1 + (n / 7) % 4]
      as permission) as what`

const ROLES: readonly (readonly StaffRole[])[] = [['VERIFIER'], ['SECTION_HEAD'], ['INTAKE_OFFICER'], ['AUDITOR']]
const ACCOUNTS: readonly StaffActor[] = ROLES.map((roles, n) => ({
  ...{ kind: 'staff', accountId: `petugas-${String(n)}`, personKey: `p-${String(n)}`, name: 'Petugas' },
  ...{ confirmedAt: null, roles, unitId: 'DISNAKER', ties: [], onBehalf: null },
}))

const VIEWS: readonly QueueView[] = [
  ...['', 'tampil=mendekati', 'tampil=terlambat', 'tampil=menunggu', 'tampil=semua'],
  ...[
    'urut=tingkat',
    'tampil=semua&urut=tingkat',
    'tampil=semua&urut=terbaru',
    'tampil=semua&keadaan=belum-ditugaskan',
  ],
  ...['pekerjaan=CORRECTION', 'jenis=P3MI&kecamatan=32.16.04', 'tampil=semua&kecamatan=32.16.23&urut=terbaru'],
].map((query) => readView(new URLSearchParams(query)))

const CURSORS: readonly (Cursor | undefined)[] = [
  undefined,
  undefined,
  { urgency: 3, sortOn: Day.parse('2026-11-30'), startedOn: Day.parse('2026-09-25'), id: 20_000 },
  { urgency: 1, sortOn: Day.parse('2027-02-20'), startedOn: Day.parse('2026-09-25'), id: 40_000 },
]

async function measure(callers: number): Promise<BenchRow[]> {
  const readings = await readingsOf()
  const questions = readings.flatMap((reading) =>
    VIEWS.flatMap((view) => CURSORS.map((after) => ({ reading, view, after }))),
  )
  const page = async ({ reading, view, after }: (typeof questions)[number]): Promise<void> => {
    await listWork(view, reading, { after, limit: PAGE })
  }
  const count = async (reading: Reading): Promise<void> => {
    await countWork(reading)
  }
  await underLoad(questions, callers, page)
  const pages = await underLoad([...questions, ...questions, ...questions], callers, page)
  const counts = await underLoad(Array.from({ length: 30 }, () => readings).flat(), callers, count)
  const empty = await underLoad(questions, callers, emptyPage())
  return [...rowsOf('page', pages, callers), ...rowsOf('counts of all tabs', counts, callers), emptyRow(empty, callers)]
}

async function readingsOf(): Promise<Reading[]> {
  const { calendar } = await loadNorms()
  const near = nearUntil(TODAY, { calendar, knownOn: TODAY })
  return ACCOUNTS.map((actor) => ({ viewer: viewerOf(actor), today: TODAY, nearUntil: near }))
}

function emptyPage(): () => Promise<void> {
  const view = readView(new URLSearchParams('tampil=semua'))
  const nobody: Reading = {
    viewer: { accountId: '', persons: [], permissions: [], ties: [], unitId: 'NOBODY', reportUnits: [] },
    today: TODAY,
    nearUntil: TODAY,
  }
  return async () => {
    await listWork(view, nobody, { limit: PAGE })
  }
}

function rowsOf(what: string, times: Times, callers: number): BenchRow[] {
  const label = `${what}, ${String(callers)} at once`
  const p95 = percentile(times, 0.95)
  return [
    { label: `${label}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { label: `${label}, p95`, value: p95, unit: 'ms', goal: `< ${String(LIMIT_MS)} ms`, reached: p95 < LIMIT_MS },
  ]
}

function emptyRow(times: Times, callers: number): BenchRow {
  return { label: `nothing found, ${String(callers)} at once, p50`, value: percentile(times, 0.5), unit: 'ms' }
}

function figuresOf(rows: readonly BenchRow[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]))
}
