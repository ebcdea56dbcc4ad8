import { addDictionaryWords, addIdentifiers, addNames } from './search-index.server.ts'
import { forgetSearchState } from './search-state.server.ts'
import type { Tx } from './transaction.server.ts'
import { SEARCH_VERSION } from '#app/domain/search/hashes.ts'
import { searchRow, type AgencyToIndex } from '#app/domain/search/index-rows.ts'
import { soundKey } from '#app/domain/search/sound-key.ts'

const BATCH = 5000

/** The words of all names with their sounds, and how many names hold each sound. */
type Dictionary = { sounds: Map<string, string>; held: Map<string, number> }

/**
 * Counts again how many names hold each word, or one that sounds like it: what ranking and planning go by. Nightly, and after an import; until then
 * a new word counts as held by one name.
 */
export async function refreshSearchFrequencies(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    with counted as (
      select w.sound, count(*)::int as df
      from (select distinct agency_id, place, unnest(string_to_array(words, ' ')) as word from search.name) as held
      join search.word w on w.word = held.word
      group by w.sound
    )
    update search.word w set df = coalesce(counted.df, 0)
    from search.word every left join counted on counted.sound = every.sound
    where w.word = every.word and w.df <> coalesce(counted.df, 0)`
  await tx.$executeRaw`update search.state set names = (select count(*) from search.name)`
  forgetSearchState()
}

/** Whether what is stored was made by the keys of this program. If not, it must be rebuilt before anybody is found. */
export async function isSearchCurrent(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`select version from search.state`
  return row?.version === SEARCH_VERSION
}

/**
 * Makes the search tables anew from the register and puts them in the place of the old ones, which answer until then.
 * Registering waits meanwhile: a minute or two for a million agencies. Agencies that were joined or parted are entered
 * by what their own rows say: the use case enters them again by what is read under them.
 */
export async function rebuildSearch(
  tx: Tx,
  districtNameOf: (code: string) => string | undefined,
): Promise<{ agencies: number }> {
  await lockSearchTables(tx)
  await run(tx, PREPARE)
  const dictionary: Dictionary = { sounds: new Map(), held: new Map() }
  let agencies = 0
  for (let after = 0, batch = await listAfter(tx, after); batch.length > 0; batch = await listAfter(tx, after)) {
    await fill(tx, batch.map(withDistrict(districtNameOf)), dictionary)
    agencies += batch.length
    after = batch.at(-1)?.id ?? after
  }
  await fillDictionary(tx, dictionary)
  await swapSearchTables(tx)
  await tx.$executeRaw`update search.state set version = ${SEARCH_VERSION}`
  return { agencies }
}

/** Nobody else writes to search, or registers an agency, until the transaction ends. Agencies first, as who registers. */
export async function lockSearchTables(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    lock table public.agency, search.word, search.name, search.identifier in share row exclusive mode`
}

/** Indexes `search.new_word`, `new_name` and `new_identifier`, and puts them in the place of the old tables. */
export async function swapSearchTables(tx: Tx): Promise<void> {
  await run(tx, SWAP)
  await tx.$executeRaw`update search.state set names = (select count(*) from search.name)`
  forgetSearchState()
}

const PREPARE = [
  ...['word', 'name', 'identifier'].flatMap((table) => [
    `drop table if exists search.new_${table}`,
    `create table search.new_${table} (like search.${table} including constraints)`,
  ]),
]

const SWAP = [
  `set local maintenance_work_mem = '256MB'`,
  'alter table search.new_word add primary key (word)',
  'create index on search.new_word using gin (near) with (fastupdate = off)',
  'alter table search.new_name add primary key (agency_id, place)',
  'create index on search.new_name using gin (terms) with (fastupdate = off)',
  'alter table search.new_identifier add primary key (agency_id, scheme, value)',
  'create index on search.new_identifier (value)',
  'create index on search.new_identifier (reverse(value))',
  ...['name', 'identifier'].map(
    (table) => `alter table search.new_${table} add foreign key (agency_id) references public.agency on delete cascade`,
  ),
  ...['word', 'name', 'identifier'].flatMap((table) => [
    `drop table search.${table}`,
    `alter table search.new_${table} rename to ${table}`,
    `analyze search.${table}`,
  ]),
]

async function run(tx: Tx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.$executeRawUnsafe(statement)
}

type Row = Omit<AgencyToIndex, 'districtName'> & { districtCode: string | null }

async function listAfter(tx: Tx, id: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select a.id, a.name, a.district_code as "districtCode",
      coalesce((select json_agg(json_build_object('kind', n.kind, 'name', n.name, 'validTo', n.valid_to) order by n.id)
        from agency_name n where n.agency_id = a.id), '[]') as "otherNames",
      coalesce((select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.id)
        from agency_identifier i where i.agency_id = a.id), '[]') as identifiers
    from agency a where a.id > ${id} and a.redirects_to_id is null order by a.id limit ${BATCH}`
}

function withDistrict(districtNameOf: (code: string) => string | undefined) {
  return ({ districtCode, ...agency }: Row): AgencyToIndex => ({
    ...agency,
    districtName: districtCode === null ? null : (districtNameOf(districtCode) ?? null),
  })
}

async function fill(tx: Tx, agencies: readonly AgencyToIndex[], dictionary: Dictionary): Promise<void> {
  const rows = agencies.map(searchRow)
  for (const { words } of rows) for (const word of words) countWord(dictionary, word, 0)
  const held = rows.flatMap(({ names }) => names.flatMap((name) => [...new Set(name.words.split(' '))]))
  for (const word of held) countWord(dictionary, word, 1)
  await addNames(tx, rows, 'search.new_name')
  await addIdentifiers(tx, rows, 'search.new_identifier')
}

function countWord({ sounds, held }: Dictionary, word: string, names: number): void {
  if (word === '') return
  const sound = sounds.get(word) ?? soundKey(word)
  sounds.set(word, sound)
  held.set(sound, (held.get(sound) ?? 0) + names)
}

async function fillDictionary(tx: Tx, { sounds, held }: Dictionary): Promise<void> {
  const words = [...sounds].map(([word, sound]) => ({ word, df: held.get(sound) ?? 0 }))
  for (let from = 0; from < words.length; from += BATCH) {
    await addDictionaryWords(tx, words.slice(from, from + BATCH), 'search.new_word')
  }
}
