import { copyRows } from './copy.server.ts'
import { addDictionaryWords } from './search-index.server.ts'
import { lockSearchTables, refreshSearchFrequencies, swapSearchTables } from './search-rebuild.server.ts'
import type { Tx } from './transaction.server.ts'
import { searchRow, type AgencyToIndex } from '#app/domain/search/index-rows.ts'
import { wordKeys } from '#app/domain/search/name-keys.ts'

/** What an import makes findable in the end: entering an index row by row is most of the work, making a new one is not. */
export type SearchArrivals = {
  add: (agencies: readonly AgencyToIndex[]) => Promise<void>
  /**
   * Call it last of what touches agencies: from here to the commit others wait to register. False where nothing
   * arrived, and the frequencies of words are as they were.
   */
  enter: () => Promise<boolean>
}

/** Up to so many agencies in search to each one that arrives, all indexes are made anew. */
const WORTH_ANEW = 2

/** Gathers the names and numbers of new agencies beside the tables of search, which answer as before meanwhile. */
export function searchArrivals(tx: Tx): SearchArrivals {
  const words = new Set<string>()
  let names = 0
  return {
    add: async (agencies) => {
      if (names === 0) await run(tx, PREPARE)
      const rows = agencies.map(searchRow)
      for (const row of rows) for (const word of row.words) words.add(word)
      names += rows.length
      await copyRows(tx, [
        {
          into: 'search.new_name (agency_id, place, kind, name, until, words, context, forms, terms)',
          rows: rows.flatMap((row) =>
            row.names.map((one) => [
              ...[one.agencyId, one.place, one.kind, one.name, one.until, one.words, one.context, one.forms, one.terms],
            ]),
          ),
        },
        {
          into: 'search.new_identifier (agency_id, scheme, value)',
          rows: rows.flatMap(({ identifiers }) =>
            identifiers.map(({ agencyId, scheme, value }) => [agencyId, scheme, value]),
          ),
        },
      ])
    },
    enter: async () => {
      if (names > 0) await enter(tx, names, words)
      return names > 0
    },
  }
}

async function enter(tx: Tx, names: number, words: ReadonlySet<string>): Promise<void> {
  await lockSearchTables(tx)
  const [known] = await tx.$queryRaw<{ names: number }[]>`select count(*)::int as names from search.name`
  const missing = await missingOf(tx, words)
  if ((known?.names ?? 0) > names * WORTH_ANEW) {
    await addDictionaryWords(
      tx,
      missing.map((word) => ({ word, df: 1 })),
      'search.word',
    )
    await run(tx, ENTER)
    await refreshSearchFrequencies(tx)
    return
  }
  await copyRows(tx, [{ into: 'search.arrived_word (word, sound, df, near)', rows: wordRows(missing) }])
  await run(tx, ALL_ANEW)
  await swapSearchTables(tx)
}

async function missingOf(tx: Tx, words: ReadonlySet<string>): Promise<string[]> {
  const rows = await tx.$queryRaw<{ word: string }[]>`
    select word from search.word where word = any(${[...words]}::text[])`
  const known = new Set(rows.map(({ word }) => word))
  return [...words].filter((word) => !known.has(word))
}

function* wordRows(words: readonly string[]): Generator<[string, string, number, string]> {
  for (const word of words) {
    const { sound, near } = wordKeys(word)
    yield [word, sound, 0, `{${near.join(',')}}`]
  }
}

async function run(tx: Tx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.$executeRawUnsafe(statement)
}

const PREPARE = [
  `drop table if exists search.new_name, search.new_identifier, search.new_word, search.arrived_word`,
  ...['name', 'identifier', 'word'].map(
    (table) => `create table search.new_${table} (like search.${table} including constraints)`,
  ),
  `create table search.arrived_word (like search.word including constraints)`,
]

const ENTER = [
  'insert into search.name select * from search.new_name order by agency_id, place',
  'insert into search.identifier select * from search.new_identifier on conflict do nothing',
  'drop table search.new_name, search.new_identifier, search.new_word, search.arrived_word',
]

const ALL_ANEW = [
  'insert into search.new_name select * from search.name',
  'insert into search.new_identifier select * from search.identifier',
  'insert into search.arrived_word select * from search.word',
  `insert into search.new_word (word, sound, df, near)
    with counted as (
      select w.sound, count(*)::int as df
      from (select distinct agency_id, place, unnest(string_to_array(words, ' ')) as word from search.new_name) as held
      join search.arrived_word w on w.word = held.word
      group by w.sound
    )
    select w.word, w.sound, coalesce(counted.df, 0), w.near
    from search.arrived_word w left join counted on counted.sound = w.sound`,
  'drop table search.arrived_word',
]
