import { searchRow, type AgencyToIndex, type SearchRow } from '#app/domain/search/index-rows.ts'
import { wordKeys } from '#app/domain/search/name-keys.ts'
import type { Tx } from './transaction.server.ts'

/**
 * Makes agencies findable, or findable again after a change: what was stored for them is replaced. Six round trips for
 * any number; a few thousand agencies at a time are best. How common a word is stays as it was until
 * `refreshSearchFrequencies` counts again: do so after an import.
 */
export async function indexAgencies(tx: Tx, agencies: readonly AgencyToIndex[]): Promise<void> {
  if (agencies.length === 0) return
  const rows = agencies.map(searchRow)
  await addWords(
    tx,
    rows.flatMap(({ words }) => words),
  )
  await removeFromSearch(
    tx,
    agencies.map(({ id }) => id),
  )
  await addNames(tx, rows, 'search.name')
  await addIdentifiers(tx, rows, 'search.identifier')
}

/** Agencies are no longer found. (Deleted and merged ones are forgotten by the database itself.) */
export async function removeFromSearch(tx: Tx, agencyIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`delete from search.name where agency_id = any(${agencyIds}::int[])`
  await tx.$executeRaw`delete from search.identifier where agency_id = any(${agencyIds}::int[])`
}

/** The names of agencies, into the table of today or the one of a rebuild. */
export async function addNames(tx: Tx, rows: readonly SearchRow[], table: string): Promise<void> {
  const names = rows.flatMap(({ names }) => names)
  await tx.$executeRawUnsafe(
    `insert into ${table} (agency_id, place, kind, name, until, words, context, forms, terms)
    select "agencyId", place, kind, name, until, words, context, forms, terms::int[]
    from jsonb_to_recordset($1::jsonb) as row("agencyId" int, place smallint, kind text, name text, until date,
      words text, context text, forms text, terms text)`,
    JSON.stringify(names),
  )
}

export async function addIdentifiers(tx: Tx, rows: readonly SearchRow[], table: string): Promise<void> {
  const identifiers = rows.flatMap(({ identifiers }) => identifiers)
  if (identifiers.length === 0) return
  await tx.$executeRawUnsafe(
    `insert into ${table} (agency_id, scheme, value)
    select distinct "agencyId", scheme, value
    from jsonb_to_recordset($1::jsonb) as row("agencyId" int, scheme text, value text)`,
    JSON.stringify(identifiers),
  )
}

/** Words new to the dictionary; in the order of the alphabet, so that two imports never wait for each other. */
export async function addDictionaryWords(
  tx: Tx,
  words: readonly { word: string; df: number }[],
  table: string,
): Promise<void> {
  const rows = words.map(({ word, df }) => {
    const { near, ...keys } = wordKeys(word)
    return { ...keys, df, near: `{${near.join(',')}}` }
  })
  await tx.$executeRawUnsafe(
    `insert into ${table} (word, sound, df, near)
    select word, sound, df, near::int[]
    from jsonb_to_recordset($1::jsonb) as row(word text, sound text, df int, near text)
    order by word collate "C" on conflict do nothing`,
    JSON.stringify(rows),
  )
}

async function addWords(tx: Tx, words: readonly string[]): Promise<void> {
  const missing = await tx.$queryRaw<{ word: string }[]>`
    select given.word from unnest(${[...new Set(words)]}::text[]) as given(word)
    where not exists (select from search.word w where w.word = given.word)`
  if (missing.length === 0) return
  await addDictionaryWords(
    tx,
    missing.map(({ word }) => ({ word, df: 1 })),
    'search.word',
  )
}
