import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import { makeAgencies, type MadeAgency } from '../data/search/agencies.ts'
import { normalise } from '#app/domain/search/normalise.ts'

const Agency = z.object({
  id: z.int(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  district: z.string().default(''),
  nib: z.string().default(''),
})
const Query = z.object({ id: z.int(), class: z.string(), query: z.string(), agencyIds: z.array(z.int()) })
export type LabelledQuery = z.infer<typeof Query>

export function readQueries(file: string | URL): LabelledQuery[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => Query.parse(JSON.parse(line)))
}

/**
 * Agencies enter the register's own tables, in shuffled order of storage: a scan that stops early would otherwise return
 * the ones generated first. The district's name stands for its code. Beside them the peer: the same names and numbers in
 * one table under a trigram index, as pg_trgm alone would do it.
 */
export async function fillWorld(
  url: string,
  world: { seed: number; count: number; files: readonly string[] },
): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create extension if not exists pg_trgm')
    await client.query(
      'create unlogged table raw (id int, name text, aliases text[], district text, nib text, words text[])',
    )
    await copyRows(client, 'raw', rawRows(world))
    for (const statement of FILL) await client.query(statement)
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from agency')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}

const FILL = [
  'create unlogged table shuffled as select * from raw order by md5(id::text)',
  'drop table raw',
  `insert into agency (id, no, name, district_code)
    select id, 'LBG-' || lpad(id::text, greatest(6, length(id::text)), '0'), name, district from shuffled`,
  `insert into agency_name (agency_id, kind, name) select id, 'ALIAS', alias from shuffled, unnest(aliases) as alias
    on conflict do nothing`,
  `insert into agency_identifier (agency_id, scheme, value) select id, 'nib', nib from shuffled where nib <> ''`,
  'create table peer (agency_id int not null, text text not null)',
  `insert into peer select id, word from shuffled, unnest(words) as word
    union all select id, nib from shuffled where nib <> ''`,
  'create index peer_trgm on peer using gin (text gin_trgm_ops) with (fastupdate = off)',
  'drop table shuffled',
  'analyze',
]

async function* rawRows(world: { seed: number; count: number; files: readonly string[] }): AsyncGenerator<string> {
  for (const agency of makeAgencies(world.seed, world.count)) yield rawRow(agency)
  for (const file of world.files) yield* rowsOfFile(file)
}

async function* rowsOfFile(file: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') yield rawRow(Agency.parse(JSON.parse(line)))
  }
}

function rawRow({ id, name, aliases, district, nib }: MadeAgency): string {
  const words = [name, ...aliases].map((one) => normalise(one).words.join(' ')).filter((text) => text !== '')
  return `${[String(id), text(name), array(aliases), text(district), text(nib), array(words)].join('\t')}\n`
}

const text = (value: string): string => value.replace(/[\\\t\n\r]/g, ' ')
const array = (values: readonly string[]): string =>
  `{${values.map((value) => `"${text(value).replaceAll('"', '')}"`).join(',')}}`

async function copyRows(client: pg.Client, table: string, rows: AsyncGenerator<string>): Promise<void> {
  await pipeline(Readable.from(inChunks(rows)), client.query(copyFrom(`copy ${table} from stdin`)))
}

async function* inChunks(rows: AsyncGenerator<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const row of rows) {
    chunk += row
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}
