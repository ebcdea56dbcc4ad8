import { filterSql } from './search-candidates.server.ts'
import { EMPTY_PAGE } from './search-page.server.ts'
import { typesOf } from './held-kinds-sql.server.ts'
import { searchPool } from './search-pool.server.ts'
import { compareNumber, numberParts, slippedParts, type NumberHow } from '#app/domain/search/numbers.ts'
import type { ReadQuery } from '#app/domain/search/read-query.ts'
import type { SearchHit, SearchPage, SearchQuery } from '#app/domain/search/search-query.ts'

const MOST = 100

type Row = {
  agencyId: number
  scheme: string
  value: string
  no: string
  name: string
  legalForm: string | null
  districtCode: string | null
  types: string[]
}
type Range = { beginning: string; end: string }
type Compared = { row: Row; score: number; how: NumberHow }

/**
 * Agencies by a number: the NIB or certificate whole, of figures alone also its beginning or its end, and a whole
 * number with a slip in it. Nothing has it: undefined, and the text may still be a name.
 */
export async function searchByNumber(
  number: string,
  { isFigures }: Pick<ReadQuery, 'isFigures'>,
  search: SearchQuery,
): Promise<SearchPage | undefined> {
  const found = await fetchNumbers(number, numberParts(number, isFigures), search)
  const slipped = slippedParts(number, isFigures)
  const rows = found.length > 0 || !slipped ? found : await fetchNumbers(number, slipped, search)
  const compared = compareAll(number, rows)
  return compared.length === 0 ? undefined : numberPage(compared, search)
}

async function fetchNumbers(number: string, range: Range | undefined, search: SearchQuery): Promise<Row[]> {
  const { sql, key, values } = filterSql(search, 'a.id', 6)
  const { beginning, end } = range ?? { beginning: number, end: '' }
  const after = (text: string) => (range ? `${text}:` : '') // ":" comes after "9"
  const { rows } = await searchPool().query<Row>({
    name: `search-numbers-${key}`,
    text: `
      select i.agency_id as "agencyId", i.scheme, i.value, a.no, a.name, a.legal_form as "legalForm",
        a.district_code as "districtCode", ${typesOf('a.id')} as types
      from (
        (select * from search.identifier where value = $1 limit ${MOST})
        union (select * from search.identifier where value >= $2 and value < $3 limit ${MOST})
        union (select * from search.identifier where reverse(value) >= $4 and reverse(value) < $5 limit ${MOST})
      ) i join agency a on a.id = i.agency_id where a.redirects_to_id is null${sql}`,
    values: [number, beginning, after(beginning), end, after(end), ...values],
  })
  return rows
}

function compareAll(number: string, rows: readonly Row[]): Compared[] {
  const compared = rows.flatMap((row) => {
    const likeness = compareNumber(number, row.value)
    return likeness ? [{ row, ...likeness }] : []
  })
  compared.sort((a, b) => b.score - a.score || a.row.agencyId - b.row.agencyId)
  const best = new Map<number, Compared>()
  for (const one of compared) if (!best.has(one.row.agencyId)) best.set(one.row.agencyId, one)
  return [...best.values()]
}

function numberPage(compared: readonly Compared[], search: SearchQuery): SearchPage {
  const from = Number(/^n(\d{1,6})$/.exec(search.after ?? '')?.[1] ?? 0)
  const until = from + search.limit
  return {
    ...EMPTY_PAGE,
    hits: compared.slice(from, until).map(hitOf),
    total: compared.length,
    isExact: compared[0]?.how === 'equal',
    next: until < compared.length ? `n${until}` : null,
  }
}

function hitOf({ row: { scheme, value, ...agency }, score, how }: Compared): SearchHit {
  return {
    ...agency,
    on: 'number',
    how,
    scheme,
    score,
    matched: { text: value, kind: 'NUMBER', until: null },
    matchedWords: [],
  }
}
