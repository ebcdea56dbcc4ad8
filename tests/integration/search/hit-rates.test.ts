import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureSearch, type SearchFigures } from '#scripts/bench/lib/search-measure.ts'
import { fillWorld, readQueries } from '#scripts/bench/lib/search-world.ts'
import { closeSearchPool } from '#app/repositories/search-pool.server.ts'
import { rebuildSearch } from '#app/repositories/search-rebuild.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

// The short form of `npm run bench -- search`: 2,000 agencies, 300 labelled queries.
const QUERIES = new URL('../../../scripts/bench/data/search/queries-2k.jsonl', import.meta.url)

let figures: SearchFigures
beforeAll(async () => {
  const url = process.env['DATABASE_URL'] ?? ''
  await fillWorld(url, { seed: 1, count: 2000, files: [] })
  await inTransaction((tx) => rebuildSearch(tx, (code) => code), { timeoutMs: 60_000 })
  const find = async (q: string) => {
    const { hits, similar } = await searchAgencies({ q, limit: 10 })
    return [...hits, ...similar].map(({ agencyId }) => agencyId)
  }
  figures = await measureSearch(url, find, readQueries(QUERIES))
})
afterAll(closeSearchPool)

test('the right agency comes first 95 times in a hundred or more', () => {
  expect(figures['hit@1']).toBeGreaterThanOrEqual(0.95)
})

test('and is among the first ten 99 times in a hundred or more', () => {
  expect(figures['hit@10']).toBeGreaterThanOrEqual(0.99)
})

test('no kind of slip is left behind', () => {
  const poor = Object.entries(figures.classes).filter(([, rates]) => rates['hit@10'] < 0.9)
  expect(poor).toEqual([])
})
