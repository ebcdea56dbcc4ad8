import { typesOf } from './held-kinds-sql.server.ts'
import { searchPool } from './search-pool.server.ts'
import { isConvincing } from '#app/domain/search/answer.ts'
import type { NameKind } from '#app/domain/search/index-rows.ts'
import type { Ranked } from '#app/domain/search/rank.ts'
import type { SearchHit, SearchPage, SearchQuery } from '#app/domain/search/search-query.ts'

const MOST_SIMILAR = 5

export const EMPTY_PAGE: SearchPage = {
  hits: [],
  similar: [],
  total: 0,
  isMore: false,
  isExact: false,
  suggestion: undefined,
  next: null,
}

/** One page of what was ranked, with what a result shows. */
export async function pageOf(
  ranked: readonly Ranked[],
  { search, suggestion }: { search: SearchQuery; suggestion: string | undefined },
): Promise<SearchPage> {
  const answers = ranked.filter(isConvincing)
  if (answers.length === 0) {
    return { ...EMPTY_PAGE, similar: await hitsOf(ranked.slice(0, MOST_SIMILAR)) }
  }
  const from = startOf(answers, search.after)
  const page = answers.slice(from, from + search.limit)
  const last = from + search.limit < answers.length ? page.at(-1) : undefined
  return {
    hits: await hitsOf(page),
    similar: [],
    total: answers.length,
    isMore: false,
    isExact: ranked[0]?.how === 'equal',
    suggestion,
    next: last ? `${last.score}_${last.agencyId}` : null,
  }
}

/** The cursor names the last line of the page before, so that a page stays right when agencies come and go. */
function startOf(answers: readonly Ranked[], after: string | undefined): number {
  const [, score, id] = /^([\d.]+)_(\d+)$/.exec(after ?? '') ?? []
  if (score === undefined || id === undefined) return 0
  const [lastScore, lastId] = [Number(score), Number(id)]
  const from = answers.findIndex((one) => one.score < lastScore || (one.score === lastScore && one.agencyId > lastId))
  return from === -1 ? answers.length : from
}

type Row = {
  id: number
  no: string
  name: string
  legalForm: string | null
  districtCode: string | null
  types: string[]
  kind: NameKind
  matched: string
  until: string | null
}

const HITS = `
  select a.id, a.no, a.name, a.legal_form as "legalForm", a.district_code as "districtCode",
    ${typesOf('a.id')} as types,
    n.kind, n.name as matched, n.until::text as until
  from unnest($1::int[], $2::int[]) as asked(agency_id, place)
  join search.name n on n.agency_id = asked.agency_id and n.place = asked.place
  join agency a on a.id = n.agency_id
  where a.redirects_to_id is null`

async function hitsOf(ranked: readonly Ranked[]): Promise<SearchHit[]> {
  if (ranked.length === 0) return []
  const { rows } = await searchPool().query<Row>({
    name: 'search-hits',
    text: HITS,
    values: [ranked.map(({ agencyId }) => agencyId), ranked.map(({ place }) => place)],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ranked.flatMap((one) => {
    const row = byId.get(one.agencyId)
    return row ? [hitOf(one, row)] : []
  })
}

const ON = { OFFICIAL: 'name', FORMER: 'former-name', ALIAS: 'alias' } as const

function hitOf({ agencyId, score, how, matchedWords }: Ranked, row: Row): SearchHit {
  const { no, name, legalForm, districtCode, types, kind, matched, until } = row
  return {
    agencyId,
    no,
    name,
    legalForm,
    districtCode,
    types,
    score,
    on: ON[kind],
    how,
    matched: { text: matched, kind, until },
    matchedWords,
  }
}
