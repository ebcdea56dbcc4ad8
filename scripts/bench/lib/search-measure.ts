import { cpuBetween, cpuMeter } from './cpu.ts'
import { percentile, underLoad } from './load.ts'
import type { LabelledQuery } from './search-world.ts'

/** Finds ids, best first, ten at most. */
export type Finder = (query: string) => Promise<readonly number[]>

export type SearchFigures = {
  'hit@1': number
  'hit@10': number
  mrr: number
  p50Ms: number
  p95Ms: number
  cpuMsPerQuery: number
  cpuNodeMs: number
  cpuDatabaseMs: number
  /** Share found in first place and among ten, by class of query. */
  classes: Record<string, { count: number; 'hit@1': number; 'hit@10': number }>
}

/** Asks all queries one after another, after a first round that warms what is to be warm. */
export async function measureSearch(
  url: string,
  find: Finder,
  queries: readonly LabelledQuery[],
): Promise<SearchFigures> {
  for (const { query } of queries.slice(0, 100)) await find(query)
  const meter = await cpuMeter(url)
  const ranks = new Map<number, number>()
  const before = await meter.read()
  const times = await underLoad(queries, 1, async (asked) => {
    const found = await find(asked.query)
    ranks.set(asked.id, found.findIndex((id) => asked.agencyIds.includes(id)) + 1)
  })
  const { node, database } = cpuBetween(before, await meter.read())
  await meter.close()
  const count = queries.length
  return {
    ...hitRates(queries, ranks),
    mrr: mean(queries.map(({ id }) => reciprocal(ranks.get(id) ?? 0))),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    cpuMsPerQuery: (node + database) / count,
    cpuNodeMs: node / count,
    cpuDatabaseMs: database / count,
    classes: byClass(queries, ranks),
  }
}

/** p50 and p95 in ms and answers a second, with several callers who never pause. */
export async function measureLoad(
  find: Finder,
  queries: readonly LabelledQuery[],
  callers: number,
): Promise<{ p50Ms: number; p95Ms: number; perSecond: number }> {
  const start = performance.now()
  const times = await underLoad(queries, callers, async ({ query }) => {
    await find(query)
  })
  const perSecond = (1000 * queries.length) / (performance.now() - start)
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), perSecond }
}

function hitRates(queries: readonly LabelledQuery[], ranks: ReadonlyMap<number, number>) {
  const of = (most: number): number =>
    mean(queries.map(({ id }) => ((ranks.get(id) ?? 0) >= 1 && (ranks.get(id) ?? 0) <= most ? 1 : 0)))
  return { 'hit@1': of(1), 'hit@10': of(10) }
}

function byClass(queries: readonly LabelledQuery[], ranks: ReadonlyMap<number, number>): SearchFigures['classes'] {
  const groups = Map.groupBy(queries, (query) => query.class)
  return Object.fromEntries([...groups].map(([name, of]) => [name, { count: of.length, ...hitRates(of, ranks) }]))
}

function reciprocal(rank: number): number {
  return rank === 0 ? 0 : 1 / rank
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}
