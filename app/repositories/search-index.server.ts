import { searchRow, type AgencyToIndex } from '#app/domain/search/index-rows.ts'
import { wordKeys } from '#app/domain/search/name-keys.ts'
import type { Tx } from './transaction.server.ts'

/** Statements a transaction runs: Prisma's, or those of a plain connection. */
export type Runner = { run: (sql: string, values: readonly unknown[]) => Promise<unknown[]> }

/**
 * Makes agencies findable, or findable again after a change: what was stored for them is replaced. Six round trips for
 * any number; a few thousand agencies at a time are best. How common a word is stays as it was until
 * `refreshSearchFrequencies` counts again: do so after an import.
 */
export async function indexAgencies(tx: Tx, agencies: readonly AgencyToIndex[]): Promise<void> {
  await indexWith(runnerOf(tx), agencies)
}

/** Agencies are no longer found. (Deleted and merged ones are forgotten by the database itself.) */
export async function removeFromSearch(tx: Tx, agencyIds: readonly number[]): Promise<void> {
  await removeWith(runnerOf(tx), agencyIds)
}

/** The same over any connection: for the rebuild, which needs tables of its own. */
export async function indexWith(runner: Runner, agencies: readonly AgencyToIndex[]): Promise<void> {
  if (agencies.length === 0) return
  const rows = agencies.map(searchRow)
  await addWords(
    runner,
    rows.flatMap(({ words }) => words),
  )
  await removeWith(
    runner,
    agencies.map(({ id }) => id),
  )
  const names = rows.flatMap(({ names }) => names)
  const identifiers = rows.flatMap(({ identifiers }) => identifiers)
  await runner.run(ADD_NAMES, [JSON.stringify(names)])
  if (identifiers.length > 0) await runner.run(ADD_IDENTIFIERS, [JSON.stringify(identifiers)])
}

const ADD_NAMES = `
  insert into search.name (agency_id, place, kind, name, until, words, context, forms, terms)
  select "agencyId", place, kind, name, until, words, context, forms, terms::int[]
  from jsonb_to_recordset($1::jsonb) as row("agencyId" int, place smallint, kind text, name text, until date,
    words text, context text, forms text, terms text)`

const ADD_IDENTIFIERS = `
  insert into search.identifier (agency_id, scheme, value)
  select "agencyId", scheme, value
  from jsonb_to_recordset($1::jsonb) as row("agencyId" int, scheme text, value text)
  on conflict do nothing`

const MISSING_WORDS = `
  select given.word from unnest($1::text[]) as given(word)
  where not exists (select from search.word w where w.word = given.word)`

const ADD_WORDS = `
  insert into search.word (word, sound, df, near)
  select word, sound, 1, near::int[] from jsonb_to_recordset($1::jsonb) as row(word text, sound text, near text)
  order by word
  on conflict do nothing`

async function addWords(runner: Runner, words: readonly string[]): Promise<void> {
  const distinct = [...new Set(words)]
  if (distinct.length === 0) return
  const missing = (await runner.run(MISSING_WORDS, [distinct])) as { word: string }[]
  if (missing.length === 0) return
  const rows = missing.map(({ word }) => {
    const { near, ...keys } = wordKeys(word)
    return { ...keys, near: `{${near.join(',')}}` }
  })
  await runner.run(ADD_WORDS, [JSON.stringify(rows)])
}

async function removeWith(runner: Runner, agencyIds: readonly number[]): Promise<void> {
  await runner.run('delete from search.name where agency_id = any($1::int[])', [agencyIds])
  await runner.run('delete from search.identifier where agency_id = any($1::int[])', [agencyIds])
}

function runnerOf(tx: Tx): Runner {
  return { run: async (sql, values) => tx.$queryRawUnsafe<unknown[]>(sql, ...values) }
}
