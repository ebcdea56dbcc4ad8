import { filterSql } from './search-candidates.server.ts'
import { EMPTY_PAGE } from './search-page.server.ts'
import { typesOf } from './held-kinds-sql.server.ts'
import { searchPool } from './search-pool.server.ts'
import type { SearchHit, SearchPage, SearchQuery } from '#app/domain/search/search-query.ts'

const COUNTED = 1000

type Row = Pick<SearchHit, 'agencyId' | 'no' | 'name' | 'legalForm' | 'districtCode' | 'types'>

const COLUMNS = `a.id as "agencyId", a.no, a.name, a.legal_form as "legalForm", a.district_code as "districtCode",
  ${typesOf('a.id')} as types`

/** Agencies by filter alone, in the order of the register; counted up to a thousand. */
export async function listByFilter(search: SearchQuery): Promise<SearchPage> {
  const after = /^\d{1,9}$/.test(search.after ?? '') ? Number(search.after) : 0
  const listed = filterSql(search, 'a.id', 3)
  const counted = filterSql(search, 'a.id', 1)
  const [page, count] = await Promise.all([
    searchPool().query<Row>({
      name: `search-list-${listed.key}`,
      text: `select ${COLUMNS} from agency a where a.id > $1 and a.redirects_to_id is null${listed.sql}
        order by a.id limit $2`,
      values: [after, search.limit + 1, ...listed.values],
    }),
    searchPool().query<{ total: number }>({
      name: `search-count-${counted.key}`,
      text: `select count(*)::int as total from (select from agency a where a.redirects_to_id is null${counted.sql}
        limit ${COUNTED + 1}) as counted`,
      values: counted.values,
    }),
  ])
  const rows = page.rows.slice(0, search.limit)
  const total = count.rows[0]?.total ?? 0
  return {
    ...EMPTY_PAGE,
    hits: rows.map(hitOf),
    total: Math.min(total, COUNTED),
    isMore: total > COUNTED,
    next: page.rows.length > rows.length ? String(rows.at(-1)?.agencyId ?? '') : null,
  }
}

function hitOf(row: Row): SearchHit {
  return {
    ...row,
    on: 'listing',
    score: 1,
    matched: { text: row.name, kind: 'OFFICIAL', until: null },
    matchedWords: [],
  }
}
