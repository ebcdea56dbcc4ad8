import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench.ts'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { measureLoad, measureSearch, type Finder, type SearchFigures } from './lib/search-measure.ts'
import { trigramPeer } from './lib/search-peer.ts'
import { fillWorld, readQueries, type LabelledQuery } from './lib/search-world.ts'
import { closeDb } from '#app/repositories/db.server.ts'
import { closeSearchPool } from '#app/repositories/search-pool.server.ts'
import { rebuildSearch } from '#app/repositories/search-rebuild.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

const DATA = new URL('data/search/', import.meta.url)
const QUERY_FILES: Readonly<Record<number, string>> = {
  10_000: 'queries-10k.jsonl',
  100_000: 'queries-100k.jsonl',
  1_000_000: 'queries-1m.jsonl',
}
const PEER_QUERIES = 150

/**
 * Misspelt names, through the repository the pages use, and pg_trgm alone on the same data in the same run.
 * `--agencies N --seed S --names FILE --queries FILE`; `--names` and `--queries` may be repeated. Without `--queries` the
 * labelled ones of that size (10,000, 100,000 or 1,000,000 agencies of seed 1).
 */
export const run: Bench = async ({ args, say }) => {
  const { agencies, seed, names, queries } = optionsOf(args)
  const database = await makeBenchDatabase('search', say)
  try {
    say(`Loading ${String(agencies)} agencies …`)
    const count = await fillWorld(database.url, { seed, count: agencies, files: names })
    const started = performance.now()
    await makeSearchable()
    const indexSeconds = (performance.now() - started) / 1000
    say(`${String(count)} agencies are searchable (${indexSeconds.toFixed(1)} s).`)

    const peer = trigramPeer(database.url)
    const baseline = await measureSearch(database.url, peer.search, sample(queries))
    await peer.close()
    const own = await measureSearch(database.url, findIds, queries)
    const callers = { 4: await measureLoad(findIds, queries, 4), 8: await measureLoad(findIds, queries, 8) }
    const rows = rowsOf(own, baseline, callers)
    return { name: 'search', rows, figures: { agencies: count, indexSeconds, ...own, callers, baseline } }
  } finally {
    await Promise.allSettled([closeDb(), closeSearchPool()])
    await database.drop()
  }
}

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agencies: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      names: { type: 'string', multiple: true, default: [] },
      queries: { type: 'string', multiple: true, default: [] },
    },
  })
  const agencies = Number(values.agencies)
  const own = QUERY_FILES[agencies]
  const files = values.queries.length > 0 ? values.queries : own === undefined ? [] : [new URL(own, DATA)]
  if (files.length === 0) throw new Error('Say which labelled queries belong to this many agencies: --queries FILE.')
  const queries = files.flatMap(readQueries).map((query, index) => ({ ...query, id: index }))
  return { agencies, seed: Number(values.seed), names: values.names, queries }
}

/** The peer is slow: a sample of the queries, of all classes alike, says enough about it. */
function sample(queries: readonly LabelledQuery[]): LabelledQuery[] {
  const every = Math.max(1, Math.floor(queries.length / PEER_QUERIES))
  return queries.filter((_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 8) % every === 0)
}

async function makeSearchable(): Promise<void> {
  // The district's name stands for its code here (`fillWorld`).
  await inTransaction((tx) => rebuildSearch(tx, (code) => code), { timeoutMs: 3_600_000 })
}

const findIds: Finder = async (query) => {
  const { hits, similar } = await searchAgencies({ q: query, limit: 10 })
  return [...hits, ...similar].map(({ agencyId }) => agencyId)
}

type Callers = Record<number, { p50Ms: number; p95Ms: number; perSecond: number }>

function rowsOf(own: SearchFigures, peer: SearchFigures, callers: Callers): BenchRow[] {
  const cpuRatio = peer.cpuMsPerQuery / own.cpuMsPerQuery
  const p95Ratio = peer.p95Ms / own.p95Ms
  return [
    goal({ label: 'right agency first', value: 100 * own['hit@1'], unit: '%' }, '>= 95 %', own['hit@1'] >= 0.95),
    goal({ label: 'among the first ten', value: 100 * own['hit@10'], unit: '%' }, '>= 99 %', own['hit@10'] >= 0.99),
    goal({ label: 'CPU, times less than pg_trgm alone', value: cpuRatio, unit: 'x' }, '>= 15 x', cpuRatio >= 15),
    goal({ label: 'p95 of one caller, times less', value: p95Ratio, unit: 'x' }, '>= 15 x', p95Ratio >= 15),
    { label: 'mean reciprocal rank', value: own.mrr, unit: '' },
    { label: 'CPU a query: Node', value: own.cpuNodeMs, unit: 'ms' },
    { label: 'CPU a query: database', value: own.cpuDatabaseMs, unit: 'ms' },
    { label: 'one caller p50', value: own.p50Ms, unit: 'ms' },
    { label: 'one caller p95', value: own.p95Ms, unit: 'ms' },
    ...Object.entries(callers).flatMap(([count, { p50Ms, p95Ms, perSecond }]) => [
      { label: `${count} callers p50`, value: p50Ms, unit: 'ms' },
      { label: `${count} callers p95`, value: p95Ms, unit: 'ms' },
      { label: `${count} callers`, value: perSecond, unit: 'queries a second' },
    ]),
    { label: 'pg_trgm alone: first', value: 100 * peer['hit@1'], unit: '%' },
    { label: 'pg_trgm alone: among ten', value: 100 * peer['hit@10'], unit: '%' },
    { label: 'pg_trgm alone: CPU a query', value: peer.cpuMsPerQuery, unit: 'ms' },
    { label: 'pg_trgm alone: p95', value: peer.p95Ms, unit: 'ms' },
  ]
}

function goal(row: BenchRow, text: string, reached: boolean): BenchRow {
  return { ...row, goal: text, reached }
}
