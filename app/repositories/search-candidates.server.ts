import { isOfActivity, isOfType } from './held-kinds-sql.server.ts'
import { searchPool } from './search-pool.server.ts'
import type { DictionaryWord } from '#app/domain/search/choices.ts'
import type { Probes } from '#app/domain/search/probes.ts'
import type { Candidate } from '#app/domain/search/rank.ts'
import type { SearchFilter } from '#app/domain/search/search-query.ts'

/** Names any of the rare keys may bring, and names one common key may bring. */
const MOST_BY_ANY = 600
const MOST_BY_ONE = 60

const WORDS = `
  select word, sound, df from search.word where near && $1::int[]
  union
  select word, sound, df from search.word where word = any($2::text[])
  union
  select * from (
    select word, sound, df from search.word where word >= $3 and word < $4 order by df desc limit 40) as begun`

/** The words of the dictionary near to what was typed, spelt as `spelt`, or beginning with `beginning`. */
export async function listWords(asked: {
  near: readonly number[]
  spelt: readonly string[]
  beginning: string | undefined
}): Promise<DictionaryWord[]> {
  const { near, spelt, beginning } = asked
  const from = beginning ?? ''
  const to = beginning === undefined ? '' : `${beginning}{` // "{" comes after "z"
  const { rows } = await searchPool().query<[string, string, number]>({
    name: 'search-words',
    text: WORDS,
    values: [`{${near.join(',')}}`, spelt, from, to],
    rowMode: 'array',
  })
  return rows.map(([word, sound, df]) => ({ word, sound, df }))
}

/** The conditions of a filter on agency `id`, each with its value; the same fields give the same statement. */
export function filterSql(
  filter: SearchFilter,
  id: string,
  from: number,
): { sql: string; key: string; values: string[] } {
  const given = CONDITIONS.flatMap(({ field, sql }) => {
    const value = filter[field]
    return value === undefined ? [] : [{ field, sql, value: value.replaceAll('\0', '') }] // PostgreSQL takes no NUL
  })
  return {
    key: given.map(({ field }) => field.charAt(0)).join(''),
    sql: given.map(({ sql }, index) => ` and ${sql(id, `$${from + index}`)}`).join(''),
    values: given.map(({ value }) => value),
  }
}

const CONDITIONS: readonly { field: keyof SearchFilter; sql: (id: string, value: string) => string }[] = [
  {
    field: 'type',
    sql: isOfType,
  },
  {
    field: 'district',
    sql: (id, value) => `exists (select from agency d where d.id = ${id} and d.district_code = ${value})`,
  },
  {
    field: 'activity',
    sql: isOfActivity,
  },
  {
    field: 'status',
    sql: (id, value) => `exists (select from status_index s where s.agency_id = ${id} and s.capability_id is null
      and coalesce(s.status, 'BELUM_DIPERIKSA') = ${value})`,
  },
]

/** Names holding the keys: of all, or of the agencies the filter lets through. */
export async function listCandidates(probes: Probes, filter: SearchFilter): Promise<Candidate[]> {
  const { sql, key, values } = filterSql(filter, 'n.agency_id', 5)
  // No name holds the term 0: without a beginning, that part finds nothing.
  const begun = `{${(probes.begun?.terms ?? [0]).join(',')}}`
  const words = probes.begun?.words ?? ''
  const columns = 'n.agency_id, n.place, n.words, n.context, n.forms'
  const { rows } = await searchPool().query<[number, number, string, string, string]>({
    name: `search-names-${key}`,
    text: `
      (select ${columns} from search.name n where n.terms && $1::int[]${sql} limit ${MOST_BY_ANY})
      union all
      select found.* from unnest($2::text[]) as probe(terms)
      cross join lateral (select ${columns} from search.name n
        where n.terms @> probe.terms::int[]${sql} limit ${MOST_BY_ONE}) as found
      union all
      (select ${columns} from search.name n where n.terms @> $3::int[] and n.words like $4${sql} limit ${MOST_BY_ONE})`,
    values: [
      `{${probes.any.join(',')}}`,
      probes.all.map((terms) => `{${terms.join(',')}}`),
      begun,
      `${words}%`,
      ...values,
    ],
    rowMode: 'array',
  })
  const distinct = new Map(rows.map((row) => [row[0] * 64 + row[1], row]))
  return [...distinct.values()].map(([agencyId, place, words, context, forms]) => ({
    agencyId,
    place,
    words,
    context,
    forms,
  }))
}
